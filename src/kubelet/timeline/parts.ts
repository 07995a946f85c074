import type { ContainerKind, ProbeKind } from '../model.ts';
import type { RuleId } from '../rules.ts';

/** How a bar is drawn. `running`: the process runs but has not started; an init container only ever runs. */
export type BarLook =
  | 'waiting'
  | 'pulling'
  | 'running'
  | 'started'
  | 'ready'
  | 'stopping'
  | 'exited';

/** What a container is for a stretch of time, seconds on the clock of the run. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly look: BarLook;
  /** Why it waits, how it stops, or how it ended. */
  readonly reason?: string;
  readonly code?: number;
}

/** A probe's result. */
export interface Tick {
  readonly t: number;
  readonly probe: ProbeKind;
  readonly ok: boolean;
}

/** The end of a process. */
export interface Exit {
  readonly t: number;
  readonly code: number;
  readonly reason: string;
}

export interface HookRun {
  readonly from: number;
  readonly to: number;
  readonly hook: 'postStart' | 'preStop';
  readonly failed: boolean;
}

/** A file or a call at localhost. */
export interface Traffic {
  readonly t: number;
  readonly kind: 'call' | 'refused' | 'file' | 'write' | 'writeFailed';
  /** The container called, or the file. */
  readonly other: string;
}

/** A time in which a client runs and nobody answers it: what it calls is lost. */
export interface Outage {
  readonly from: number;
  readonly to: number;
  /** The container called. */
  readonly server: string;
}

export interface Row {
  readonly container: string;
  readonly kind: ContainerKind;
  /** Place in the start sequence from 1; undefined for containers that start together. */
  readonly step: number | undefined;
  readonly bars: readonly Bar[];
  /** The bars as they are drawn: see `drawnBars`. */
  readonly drawn: readonly Bar[];
  readonly ticks: readonly Tick[];
  readonly exits: readonly Exit[];
  readonly hooks: readonly HookRun[];
  readonly traffic: readonly Traffic[];
  readonly outages: readonly Outage[];
}

/** Something that happened to the pod as a whole, or was done to it. */
export interface PodMark {
  readonly t: number;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad' | 'stop' | 'hand';
  readonly why: RuleId;
}

/** A time in which the rows are of a Job's pods that were created together, and so do the same. */
export interface PodStretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What let a container start: from the row and moment that opened the way to the row that then began. */
export interface Arrow {
  readonly t: number;
  readonly from: number;
  readonly to: number;
}

/** A run as rows on one clock. */
export interface Timeline {
  readonly until: number;
  readonly rows: readonly Row[];
  readonly marks: readonly PodMark[];
  readonly arrows: readonly Arrow[];
  /** Which pods of a Job the rows are of, one stretch after another; none where the run is of one pod. */
  readonly pods: readonly PodStretch[];
}
