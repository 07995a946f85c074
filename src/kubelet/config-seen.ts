import { isValueMap, type Value } from '../kubernetes/index.ts';
import { CONFIG_DELAY_SECONDS } from './act.ts';
import type { ContainerModel } from './model.ts';
import { mapOf, mapsIn, own } from './reading.ts';
import { containersOf } from './state.ts';
import { stateAt, type Trace } from './trace.ts';

/** How a container gets a ConfigMap: only a mounted directory follows its changes. */
export type ConfigWay = 'directory' | 'subPath' | 'environment';

export interface ConfigSeen {
  readonly way: ConfigWay;
  /** 1 at first, one more with each update the container has come to see. */
  readonly version: number;
}

/**
 * Which version of a ConfigMap a container sees at `t` seconds, by each way it gets it. A directory follows after about
 * a minute; subPath mounts and the environment are as they were at the start of the process.
 */
export function configSeen(
  trace: Trace,
  container: string,
  configMap: string,
  t: number,
): ConfigSeen[] {
  const pod = stateAt(trace, t);
  const both = pod && containersOf(pod).find(({ model }) => model.name === container);
  if (!pod || !both) return [];
  const since = both.state.life.is === 'running' ? both.state.life.since : 0;
  const updates = pod.configUpdates.filter((u) => (u.configMap ?? configMap) === configMap);
  const versionBefore = (time: number) => 1 + updates.filter(({ at }) => at <= time).length;
  return waysOf(trace, both.model, configMap).map((way) => ({
    way,
    version: versionBefore(way === 'directory' ? t - CONFIG_DELAY_SECONDS : since),
  }));
}

function waysOf(trace: Trace, model: ContainerModel, configMap: string): ConfigWay[] {
  const volumes = trace.model.volumes.filter((volume) => volume.configMaps.includes(configMap));
  const ways = model.mounts
    .filter((mount) => volumes.some((v) => v.name === mount.volume))
    .map((mount): ConfigWay => (mount.subPath === '' ? 'directory' : 'subPath'));
  return readsEnvironment(model, configMap) ? [...ways, 'environment'] : ways;
}

function readsEnvironment({ value }: ContainerModel, configMap: string): boolean {
  const names = (source: Value | undefined) =>
    isValueMap(source) && own(source, 'name') === configMap;
  const whole = mapsIn(own(value, 'envFrom')).some((from) => names(own(from, 'configMapRef')));
  const single = mapsIn(own(value, 'env')).some((variable) =>
    names(own(mapOf(own(variable, 'valueFrom')), 'configMapKeyRef')),
  );
  return whole || single;
}
