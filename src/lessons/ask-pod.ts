/** Questions to a learner's pod as it is written. */
import type { Found } from '../findings/index.ts';
import {
  isValueMap,
  mapOf,
  mapsOf,
  milliValue,
  parseQuantity,
  podRequests,
  textOf,
  textsOf,
  type ValueMap,
  valueAt,
  withPodDefaults,
} from '../kubernetes/index.ts';
import {
  type Container,
  type Link,
  type Mount,
  type ProbeKind,
  portsServedBy,
  type Role,
} from '../pod/index.ts';
import { isIdle, sleepOf } from './idle-command.ts';
import type { Look } from './look.ts';

export function container(look: Look, name: string): Container | undefined {
  return look.pod?.containers.find((one) => one.name === name);
}

export function roleOf(look: Look, name: string): Role | undefined {
  return container(look, name)?.role;
}

/** The mounts a container has of a volume. */
export function mountsOf(look: Look, name: string, volume: string): readonly Mount[] {
  return (container(look, name)?.mounts ?? []).filter((mount) => mount.volume === volume);
}

/** The calls of one container to another over localhost. */
export function linksOf(look: Look, client: string, server: string): readonly Link[] {
  return look.links().filter((link) => link.client === client && link.server === server);
}

/** The value of an environment variable as written; '' when there is none. */
export function envOf(look: Look, name: string, variable: string): string {
  const variables = mapsOf(container(look, name)?.value, 'env');
  return textOf(
    variables.find((entry) => textOf(entry, 'name') === variable),
    'value',
  );
}

/** Command and args as one line, with the container's variables filled in. */
export function lineOf(look: Look, name: string): string {
  const value = container(look, name)?.value;
  const line = [...textsOf(value, 'command'), ...textsOf(value, 'args')].join(' ');
  return line.replace(
    /\$(?:\((\w+)\)|\{(\w+)\}|(\w+))/g,
    (whole, ...names) =>
      names.slice(0, 3).flatMap((variable) => envOf(look, name, String(variable)) || [])[0] ??
      whole,
  );
}

/** The values that a flag is given, in order: `--out=/data`, `-out /data`, `--out "/data"`. */
export function flagsOf(look: Look, name: string, flag: string): readonly string[] {
  const given = new RegExp(`(?:^|\\s)--?(?:${flag})[= ]["']?([^\\s"']+)`, 'g');
  return [...lineOf(look, name).matchAll(given)].map(([, value = '']) => value);
}

/** The port that `--port` or `-p` tells a program to listen on; without, `otherwise`. */
export function toldPort(look: Look, name: string, otherwise: number): number {
  return Number(flagsOf(look, name, 'p|port')[0] ?? otherwise);
}

/** The volume that both containers mount; undefined when they share none. */
export function sharedVolume(look: Look, one: string, other: string): string | undefined {
  const theirs = (container(look, other)?.mounts ?? []).map(({ volume }) => volume);
  return container(look, one)?.mounts.find(({ volume }) => theirs.includes(volume))?.volume;
}

/** A mapping inside a container: `partOf(look, 'app', 'readinessProbe', 'httpGet')`. */
export function partOf(look: Look, name: string, ...keys: string[]): ValueMap | undefined {
  return keys.reduce<ValueMap | undefined>(
    (map, key) => mapOf(map, key),
    container(look, name)?.value,
  );
}

/** The places where one of these findings applies. */
export function found(look: Look, ...ids: readonly string[]): readonly Found[] {
  return look.findings().filter(({ id }) => ids.includes(id));
}

/** The CPU a container asks for, in thousandths of a core; without a request its limit counts, as the server has it. */
export function cpuOf(look: Look, name: string): number {
  const asked = container(look, name);
  const quantity = parseQuantity(asked?.requests.cpu ?? asked?.limits.cpu ?? '0');
  return quantity ? Number(milliValue(quantity)) : 0;
}

/** The CPU the scheduler reserves for the pod, in thousandths of a core. */
export function podCpu(look: Look): number {
  const quantity = podRequests(withPodDefaults(look.spec)).get('cpu');
  return quantity ? Number(milliValue(quantity)) : 0;
}

/** What a container's probe asks: a command, one that always succeeds, a port it listens on, another port, or another host. */
type Asked = 'none' | 'command' | 'idle' | 'own port' | 'other port' | 'other host';

/** What a container's probe asks; `known` are ports that it listens on whatever it declares. */
export function probeOf(look: Look, name: string, kind: ProbeKind, ...known: number[]): Asked {
  const probed = container(look, name);
  const probe = partOf(look, name, `${kind}Probe`);
  if (!probed || !probe || Object.keys(probe).length === 0) return 'none';
  const call = ['httpGet', 'tcpSocket', 'grpc'].map((by) => mapOf(probe, by)).find(isValueMap);
  if (!call) return isIdle(textsOf(mapOf(probe, 'exec'), 'command')) ? 'idle' : 'command';
  // The kubelet dials from outside the pod: 127.0.0.1 would be the node.
  if (textOf(call, 'host') !== '') return 'other host';
  const number = probed.ports.find((port) => port.name === call.port)?.number ?? call.port;
  const own = [...known, ...listenedOn(probed)];
  return own.some((port) => String(port) === String(number)) ? 'own port' : 'other port';
}

/** Longer than any lesson's run. */
const NEVER = 100_000;

/** What the script says of a container whose probes ask where nobody in the pod listens: they fail. */
export function unansweredProbes(look: Look, name: string): ValueMap {
  const lasting = (look.pod?.containers ?? []).filter(({ role }) => role !== 'init');
  const served = lasting.flatMap(listenedOn);
  const inVain = (kind: ProbeKind) => probeOf(look, name, kind, ...served).startsWith('other');
  return {
    ...(inVain('startup') && { startupOkFrom: NEVER }),
    ...(inVain('readiness') && { readyFailFrom: 0 }),
    ...(inVain('liveness') && { livenessFailFrom: 0 }),
  };
}

/**
 * What the script says of a server that listens after some seconds: its startup probe succeeds then, and its postStart
 * hook waits for that, unless they ask nothing.
 */
export function startsWithin(look: Look, name: string, seconds: number): ValueMap {
  const hook = textsOf(partOf(look, name, 'lifecycle', 'postStart', 'exec'), 'command');
  return {
    listenAfter: seconds,
    startupOkFrom: probeOf(look, name, 'startup') === 'idle' ? 0 : seconds,
    hookSeconds: { postStart: isIdle(hook) ? sleepOf(hook) : seconds },
  };
}

/** The ports a container is known to listen on; that a probe asks for one is no proof. */
function listenedOn(asked: Container): readonly number[] {
  const { startupProbe: _, livenessProbe: __, readinessProbe: ___, ...value } = asked.value;
  return portsServedBy({ ...asked, value });
}

/** An annotation of the pod; '' when there is none. */
export function annotationOf({ pod, object }: Look, key: string): string {
  const value = pod && valueAt(object, [...pod.metadata, 'annotations', key]);
  return typeof value === 'string' ? value : '';
}
