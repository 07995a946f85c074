/** What the drawing needs of a run in time: rows of bars and marks on one clock. The kubelet's timeline has this form. */
export interface RunChart {
  /** The end of the clock in seconds. */
  readonly until: number;
  readonly rows: readonly ChartRow[];
  readonly marks: readonly ChartMark[];
  /** What let a container start: from row to row. */
  readonly arrows: readonly { readonly t: number; readonly from: number; readonly to: number }[];
  /** Which pods of a Job the rows are of, one stretch after another; none where the run is of one pod. */
  readonly pods: readonly (Stretch & { readonly text: string })[];
}

export interface ChartMark {
  readonly t: number;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad' | 'stop' | 'hand';
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface ChartBar extends Stretch {
  readonly look: 'waiting' | 'pulling' | 'running' | 'started' | 'ready' | 'stopping' | 'exited';
  /** Why it waits. */
  readonly reason?: string;
}

export interface ChartTick {
  readonly t: number;
  readonly probe: 'startup' | 'liveness' | 'readiness';
  readonly ok: boolean;
}

export interface ChartExit {
  readonly t: number;
  readonly code: number;
}

export interface ChartTraffic {
  readonly t: number;
  readonly kind: 'call' | 'refused' | 'file' | 'write' | 'writeFailed';
}

export interface ChartRow {
  readonly container: string;
  /** Place in the start sequence from 1; undefined for containers that start together. */
  readonly step: number | undefined;
  readonly drawn: readonly ChartBar[];
  readonly ticks: readonly ChartTick[];
  readonly exits: readonly ChartExit[];
  readonly hooks: readonly Stretch[];
  readonly traffic: readonly ChartTraffic[];
  readonly outages: readonly Stretch[];
}
