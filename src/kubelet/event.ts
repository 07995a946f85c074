import type { ExternalAction } from './external-action.ts';
import type { ProbeKind } from './model.ts';
import type { RuleId } from './rules.ts';

/** A moment in one life of a container; ignored when that life is over (`epoch`). */
interface OfContainer {
  readonly c: number;
  readonly epoch: number;
}

/** What can happen to the pod. */
export type KubeletEvent =
  /** The pod exists; with everything at hand its sandbox is ready at once. */
  | { readonly on: 'created' }
  | ({
      readonly on: 'exits';
      readonly code: number;
      readonly reason: string;
      readonly why: RuleId;
    } & OfContainer)
  /** The process would end by itself. */
  | ({ readonly on: 'ends' } & OfContainer)
  | ({ readonly on: 'prepared' } & OfContainer)
  | ({ readonly on: 'pulled' } & OfContainer)
  | ({ readonly on: 'retry' } & OfContainer)
  | ({ readonly on: 'postStartOver' } & OfContainer)
  | ({ readonly on: 'preStopOver' } & OfContainer)
  | ({ readonly on: 'turnOver' } & OfContainer)
  | ({ readonly on: 'killDue' } & OfContainer)
  | ({ readonly on: 'probe'; readonly probe: ProbeKind } & OfContainer)
  | ({ readonly on: 'need'; readonly which: number } & OfContainer)
  | ({ readonly on: 'write'; readonly which: number } & OfContainer)
  | ({ readonly on: 'listens' } & OfContainer)
  /** The kubelet sees the process running. */
  | ({ readonly on: 'observed' } & OfContainer)
  | { readonly on: 'podDeadline' }
  | { readonly on: 'jobDeadline' }
  | { readonly on: 'configVisible'; readonly configMap: string | undefined }
  | { readonly on: 'action'; readonly action: ExternalAction };

/**
 * The order within one instant: a process that ends does so before the kubelet acts, and what people do comes last,
 * so that an action at a time meets the pod as it is at that time.
 */
const order: Readonly<Record<KubeletEvent['on'], number>> = {
  exits: 0,
  ends: 0,
  created: 1,
  prepared: 1,
  pulled: 1,
  retry: 1,
  postStartOver: 1,
  preStopOver: 2,
  turnOver: 2,
  killDue: 2,
  probe: 3,
  listens: 4,
  write: 4,
  need: 5,
  observed: 6,
  podDeadline: 7,
  jobDeadline: 7,
  configVisible: 7,
  action: 8,
};

const probeOrder: Readonly<Record<ProbeKind, number>> = {
  startup: 0,
  liveness: 0.1,
  readiness: 0.2,
};

/** Smaller comes first among events of one instant. */
export function orderOf(event: KubeletEvent): number {
  return order[event.on] + (event.on === 'probe' ? probeOrder[event.probe] : 0);
}

/** What an entry of the trace says. The first nine are those of the exported result. */
export type What =
  | 'Started'
  | 'StartedGate'
  | 'Ready'
  | 'NotReady'
  | 'Hook'
  | 'Signal'
  | 'Exited'
  | 'BackOff'
  | 'Waiting'
  | 'Scheduled'
  | 'FailedScheduling'
  | 'FailedMount'
  | 'SandboxReady'
  | 'SandboxChanged'
  | 'Pulling'
  | 'Pulled'
  | 'Killing'
  | 'HookDone'
  | 'NotRestarted'
  | 'Running'
  | 'Probe'
  | 'StartedProbe'
  | 'Phase'
  | 'Stopping'
  | 'Gone'
  | 'EndpointReady'
  | 'EndpointNotReady'
  | 'Called'
  | 'Refused'
  | 'Wrote'
  | 'WriteFailed'
  | 'ConfigUpdated'
  | 'ConfigVisible'
  | 'Action'
  /** A Job creates its next pod; the entries after it are of that one. */
  | 'NextPod'
  /** A finished Job is deleted with its pods. */
  | 'JobDeleted';

/** Equal probes in a row: `count` of them, the first at the entry's `t`, then one every `every` seconds. */
export interface ProbeRow {
  readonly probe: ProbeKind;
  readonly outcome: 'ok' | 'fail' | 'timeout';
  readonly count: number;
  readonly every: number;
}

/** One thing that happened, when, to whom, and the rule that made it so. */
export interface TraceEntry {
  /** Seconds; 0 is the ready sandbox. */
  readonly t: number;
  /** undefined: the pod as a whole. */
  readonly container: string | undefined;
  readonly what: What;
  readonly code?: number;
  readonly reason?: string;
  /** More words, or the other party: a file's path, the container called, an image. */
  readonly detail?: string;
  readonly row?: ProbeRow;
  readonly why: RuleId;
}

/** What a step asks of the world: to be told of an event later, or to note what happened. */
export type Effect =
  | { readonly effect: 'timer'; readonly at: number; readonly event: KubeletEvent }
  | { readonly effect: 'note'; readonly entry: TraceEntry };
