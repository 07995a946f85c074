/** Questions to the simulated run of a learner's pod. */
import {
  type ContainerState,
  containersOf,
  endpointOf,
  fileSeenBy,
  firstTime,
  getPod,
  type PodFile,
  type PodRow,
  restartsAt,
  stateAt,
  stretchesWhere,
  type What,
} from '../kubelet/index.ts';
import type { Look, RunOptions } from './look.ts';

/** When something first happened to a container; undefined: never. */
export function firstOf(
  look: Look,
  what: What,
  name: string,
  options?: RunOptions,
): number | undefined {
  return firstTime(look.run(options), what, name);
}

/** How often a container had been restarted after `t` seconds. */
export function restarts(look: Look, name: string, t: number, options?: RunOptions): number {
  return restartsAt(look.run(options), name, t);
}

/** True when the pod gets traffic at `t` seconds: all its containers are ready. */
export function isReady(look: Look, t: number, options?: RunOptions): boolean {
  const pod = stateAt(look.run(options), t);
  return pod !== undefined && endpointOf(pod)?.ready === true;
}

/** The columns `kubectl get pod` would print after `t` seconds; undefined once the pod is gone. */
export function rowAt(look: Look, t: number, options?: RunOptions): PodRow | undefined {
  const pod = stateAt(look.run(options), t);
  return pod && getPod(pod);
}

/** The file a container finds at a path after `t` seconds. */
export function fileAt(
  look: Look,
  name: string,
  path: string,
  t: number,
  options?: RunOptions,
): PodFile | undefined {
  const pod = stateAt(look.run(options), t);
  const both = pod && containersOf(pod).find(({ model }) => model.name === name);
  return both && fileSeenBy(pod, both.model, path);
}

/** A container of the run after `t` seconds. */
export function stateOf(
  look: Look,
  name: string,
  t: number,
  options?: RunOptions,
): ContainerState | undefined {
  const pod = stateAt(look.run(options), t);
  return pod && containersOf(pod).find(({ model }) => model.name === name)?.state;
}

/** The seconds between two moments in which the pod got no traffic. */
export function unreadySeconds(look: Look, from: number, to: number): number {
  const trace = look.run({ until: to });
  const lost = stretchesWhere(trace, (pod) => endpointOf(pod)?.ready !== true);
  const within = lost.map((one) => Math.min(one.to, to) - Math.max(one.from, from));
  return within.reduce((sum, length) => sum + Math.max(0, length), 0);
}

/** True when the container runs at `t` seconds. */
export function isRunning(look: Look, name: string, t: number, options?: RunOptions): boolean {
  return stateOf(look, name, t, options)?.life.is === 'running';
}
