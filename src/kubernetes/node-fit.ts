/** Whether pods fit a node: what a node keeps for itself, and what is left. */

/** Cores and bytes. */
export interface NodeShare {
  readonly cpu: number;
  readonly memory: number;
}

const GIB = 1024 ** 3;
const EVICTION = 100 * 1024 ** 2;

/** A part of what is kept: of the next so many cores or GiB, this share. */
type Step = readonly [size: number, share: number];

const CPU_KEPT: readonly Step[] = [
  [1, 0.06],
  [1, 0.01],
  [2, 0.005],
  [Number.POSITIVE_INFINITY, 0.0025],
];

const MEMORY_KEPT: readonly Step[] = [
  [4, 0.25],
  [4, 0.2],
  [8, 0.1],
  [112, 0.06],
  [Number.POSITIVE_INFINITY, 0.02],
];

/**
 * What pods may ask for on a node of that size. Every provider keeps another part back for the system and the kubelet; this
 * is the scale of Google's and of many others. Source: cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes.
 */
export function allocatableOf({ cpu, memory }: NodeShare): NodeShare {
  return {
    cpu: cpu - kept(cpu, CPU_KEPT),
    memory: Math.max(0, memory - kept(memory / GIB, MEMORY_KEPT) * GIB - EVICTION),
  };
}

function kept(size: number, steps: readonly Step[]): number {
  let rest = size;
  let sum = 0;
  for (const [width, share] of steps) {
    sum += Math.min(rest, width) * share;
    rest = Math.max(0, rest - width);
  }
  return sum;
}

/** How many pods that ask for so much fit, and what each lacks when none does. */
export interface Fit {
  /** Pods on one node; Infinity for pods that ask for nothing. */
  readonly pods: number;
  /** The resources of which not even one pod's share is free. */
  readonly lacks: readonly ('cpu' | 'memory')[];
  /** What ends first. */
  readonly tightest: 'cpu' | 'memory' | undefined;
}

const SLACK = 1e-9;

/** `free` is what is allocatable and not taken yet. */
export function fitOf(asked: NodeShare, free: NodeShare): Fit {
  const room = (['cpu', 'memory'] as const).map((name) => ({
    name,
    pods: asked[name] > 0 ? Math.floor(Math.max(0, free[name]) / asked[name] + SLACK) : Infinity,
  }));
  const pods = Math.min(...room.map((one) => one.pods));
  const tightest = room.find((one) => one.pods === pods && one.pods < Infinity)?.name;
  return { pods, lacks: room.filter((one) => one.pods === 0).map(({ name }) => name), tightest };
}
