/** A pod spec and a behaviour script in, the pod's life out: a pure kubelet on a virtual clock, and what kubectl would say of it. */

export { resultOf, type SimulationResult } from './result.ts';
export { type Run, simulate } from './simulate.ts';
