import type { Cluster, JobRun, Timeline, Trace } from '../../kubelet/index.ts';
import type { Value } from '../../kubernetes/index.ts';
import type { Role } from '../../pod/index.ts';
import type { DeedHistory } from './deed-history.ts';

/** How a container's card looks at the playhead. */
export interface CardLook {
  readonly state: 'waiting' | 'running' | 'started' | 'ready' | 'stopping' | 'exited' | 'failed';
  /** `Ready`, `Exited 1`. */
  readonly word: string;
  /** `for 7 s`, `PodInitializing`; '' when there is nothing to add. */
  readonly reason: string;
  readonly restarts: number;
  /** Its turn in the start sequence is over. */
  readonly passed: boolean;
}

/** The same pod with its sidecars the other way. */
export interface Counterpart {
  /** `with classic sidecars`. */
  readonly label: string;
  readonly trace: Trace;
  readonly timeline: Timeline;
  /** The role of each container of the run. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** What the simulator made of a text. */
export interface Played {
  /** Version of the text that was run. */
  readonly version: number;
  readonly trace: Trace;
  readonly timeline: Timeline;
  /** When the pod has gone; undefined: not in this run. */
  readonly goneAt: number | undefined;
  /** The container of each card, by the card's key. */
  readonly cards: ReadonlyMap<string, string>;
  /** The role of each container of the run. */
  readonly roles: ReadonlyMap<string, Role>;
  /** What the other way of its sidecars would be; undefined when the pod has none. */
  readonly otherWay: 'classic' | 'native' | undefined;
  readonly counterpart: Counterpart | undefined;
  readonly job: JobRun | undefined;
}

/** How a lesson wants the pod to behave: by its script alone. */
export interface Staging {
  readonly script: Value;
  /** What the cluster is like, when it matters. */
  readonly cluster?: Cluster;
  /** Seconds of pod time. */
  readonly until: number;
}

export interface RunState extends DeedHistory {
  /** The cards show the run. */
  readonly on: boolean;
  readonly played: Played | undefined;
  /** Seconds of pod time. */
  readonly playhead: number;
  readonly playing: boolean;
  /** Seconds of pod time in a second. */
  readonly speed: number;
  /** The end of the clock in seconds. */
  readonly until: number;
  readonly comparing: boolean;
  readonly staging: Staging | undefined;
  /** By card key. */
  readonly looks: ReadonlyMap<string, CardLook>;
}

export const SPEEDS = [1, 2, 4, 10, 30] as const;
export const LENGTHS = [60, 120, 300, 600, 1800, 3600] as const;

export const nothingRuns: RunState = {
  on: false,
  played: undefined,
  playhead: 0,
  playing: false,
  speed: 4,
  until: LENGTHS[0],
  deeds: [],
  takenBack: [],
  comparing: false,
  staging: undefined,
  looks: new Map(),
};
