import type { Need } from './behaviour.ts';
import type { ContainerModel, PodModel, ProbeKind } from './model.ts';
import type { ProbeRun } from './probe-run.ts';

/** How and when a process ended. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
  readonly startedAt: number;
  readonly at: number;
}

/** Where a container is. Only `running` has a process. */
export type Life =
  /** Its turn has not come, or it is being pulled and created. */
  | { readonly is: 'waiting' }
  | { readonly is: 'preparing'; readonly since: number }
  /** The kubelet cannot create it; `reason` as the API shows it. */
  | { readonly is: 'stuck'; readonly reason: string }
  | { readonly is: 'running'; readonly since: number }
  /** To be restarted; `all`: and the whole pod with it. */
  | { readonly is: 'backOff'; readonly until: number; readonly all: boolean }
  /** Stopped for good, or until the pod's sandbox is made anew. */
  | { readonly is: 'ended' };

/** How far the stopping of a running container is. `left`: seconds of grace still there. */
export type Stop =
  | { readonly step: 'hook'; readonly left: number; readonly since: number }
  /** A sidecar waiting for its turn. */
  | { readonly step: 'turn'; readonly left: number; readonly since: number }
  | { readonly step: 'signalled'; readonly killAt: number };

/** Faults put upon a running process from outside; a restart heals them. */
export interface Faults {
  readonly hung: boolean;
  readonly refusing: boolean;
  readonly failing: readonly ProbeKind[];
}

export interface ContainerState {
  readonly life: Life;
  /** Tells timers of an earlier life from those of this one. */
  readonly epoch: number;
  /** Processes started so far; restarts are one fewer. */
  readonly starts: number;
  readonly attempts: number;
  /** True once this start's image is on the node. */
  readonly imagePresent: boolean;
  readonly pullFailures: number;
  /** The first start in this sandbox has been tried to its end, so the next main container may follow. */
  readonly attempted: boolean;
  /** The API shows Running: the process was seen and postStart is over. */
  readonly shown: boolean;
  readonly postStartRuns: boolean;
  readonly started: boolean;
  readonly ready: boolean;
  /** A sidecar opened its gate, or an init container has finished, in this sandbox. */
  readonly passed: boolean;
  readonly last: Ending | undefined;
  /** Restarts in the present back-off window, and when the latest was. */
  readonly backOff: { readonly restarts: number; readonly latest: number };
  readonly stop: Stop | undefined;
  /** It was killed to be started anew: after a failed probe, or with another image. */
  readonly replace: 'probe' | 'image' | undefined;
  readonly probes: Readonly<Partial<Record<ProbeKind, ProbeRun>>>;
  readonly faults: Faults;
  /** Needs it is waiting for, since when, and the time its process has left after that. */
  readonly blocked:
    | {
        readonly needs: readonly Need[];
        readonly since: number;
        readonly endsIn: number;
      }
    | undefined;
  /** When its process would end by itself; another number cancels an older timer. */
  readonly endsAt: number;
}

/** Why the pod is being stopped as a whole. */
export type StopCause =
  | 'completed'
  | 'initFailed'
  | 'deleted'
  | 'drained'
  | 'podDeadline'
  | 'jobDeadline'
  | 'jobBackoff';

export interface Stopping {
  readonly cause: StopCause;
  readonly since: number;
  /** The end of the grace period on the clock. */
  readonly until: number;
  /** The pod object has a deletionTimestamp. */
  readonly deletion: boolean;
  /** The Job has failed with this; whatever becomes of the pod, that stays. */
  readonly jobFailed?: 'jobDeadline' | 'jobBackoff';
}

export type Stage = 'pending' | 'starting' | 'up' | 'stopping' | 'terminal' | 'gone';
export type Phase = 'Pending' | 'Running' | 'Succeeded' | 'Failed';

/** A file: in a volume (kept while the pod lives) or in a container's own file system (kept until it restarts). */
export interface PodFile {
  readonly volume: string | undefined;
  readonly container: string;
  readonly path: string;
  readonly content: string;
  readonly at: number;
}

export interface ConfigUpdate {
  readonly at: number;
  /** undefined: every ConfigMap of the pod. */
  readonly configMap: string | undefined;
}

/** The pod at one moment. Immutable: every step makes a new one that shares what did not change. */
export interface PodState {
  readonly model: PodModel;
  /** Shifts the starts that behaviours count, for the later pods of a Job. */
  readonly firstStart: number;
  readonly now: number;
  readonly stage: Stage;
  /** Place in the start sequence of the container whose turn it is. */
  readonly turn: number;
  /** A main container has started in this sandbox. */
  readonly mainStarted: boolean;
  readonly phase: Phase;
  readonly reason: string | undefined;
  readonly stopping: Stopping | undefined;
  readonly disrupted: boolean;
  readonly endpointReady: boolean;
  readonly containers: readonly ContainerState[];
  readonly files: readonly PodFile[];
  readonly configUpdates: readonly ConfigUpdate[];
}

export const noBackOff = { restarts: 0, latest: 0 };

export const noFaults: Faults = { hung: false, refusing: false, failing: [] };

/** A container before its first start in a sandbox; what outlives a sandbox is kept from `before`. */
export function freshContainer(before?: ContainerState): ContainerState {
  return {
    life: { is: 'waiting' },
    epoch: (before?.epoch ?? 0) + 1,
    starts: before?.starts ?? 0,
    attempts: before?.attempts ?? 0,
    imagePresent: before?.imagePresent ?? false,
    pullFailures: 0,
    attempted: false,
    last: before?.last,
    backOff: before?.backOff ?? noBackOff,
    passed: false,
    ...stoppedPart,
  };
}

/** What holds of every container without a process. */
export const stoppedPart = {
  shown: false,
  postStartRuns: false,
  started: false,
  ready: false,
  stop: undefined,
  replace: undefined,
  probes: {},
  faults: noFaults,
  blocked: undefined,
  endsAt: Number.POSITIVE_INFINITY,
} as const;

/** The pod as created at `now`, before anything has happened to it. */
export function initialPod(model: PodModel, firstStart: number, now = 0): PodState {
  return {
    model,
    firstStart,
    now,
    stage: 'pending',
    turn: 0,
    mainStarted: false,
    phase: 'Pending',
    reason: undefined,
    stopping: undefined,
    disrupted: false,
    endpointReady: false,
    containers: model.containers.map(() => freshContainer()),
    files: [],
    configUpdates: [],
  };
}

export interface Both {
  readonly index: number;
  readonly model: ContainerModel;
  readonly state: ContainerState;
}

/** Every container with its model, in the order of the spec. */
export function containersOf(pod: PodState): Both[] {
  return pod.model.containers.flatMap((model, index) => {
    const state = pod.containers[index];
    return state ? [{ index, model, state }] : [];
  });
}

export function isRunning(state: ContainerState): boolean {
  return state.life.is === 'running';
}

export function restartsOf(state: ContainerState): number {
  return Math.max(0, state.starts - 1);
}

type Test = (model: ContainerModel, state: ContainerState, index: number) => boolean;

/** True when the test holds for some container. Asked at every step, so it makes no list. */
export function someContainer(pod: PodState, test: Test): boolean {
  const { containers } = pod.model;
  for (let i = 0; i < containers.length; i++) {
    const model = containers[i];
    const state = pod.containers[i];
    if (model && state && test(model, state, i)) return true;
  }
  return false;
}

/** True for the containers that live as long as the pod: mains and native sidecars. */
export function isLasting(model: ContainerModel): boolean {
  return model.kind === 'main' || model.kind === 'sidecar';
}
