/** Something a process needs from a neighbour at localhost, or a file it needs. Times count from its start, in seconds. */
export interface Need {
  readonly container?: string;
  readonly file?: string;
  readonly at: number;
  readonly onMissing: 'crash' | 'retry';
}

export interface Write {
  readonly path: string;
  readonly at: number;
  readonly content?: string;
}

/** How a process takes SIGTERM. */
export type SigtermReaction =
  | { readonly does: 'ignore' }
  /** Exits with `code`, `after` seconds later. */
  | { readonly does: 'exit'; readonly after: number; readonly code: number };

/** What one start of a container does: everything the pod spec does not say. Times are seconds from that start. */
export interface Behaviour {
  /** Infinity: never ends by itself. */
  readonly runFor: number;
  readonly exitCode: number;
  readonly onSigterm: SigtermReaction;
  readonly listenAfter: number;
  /** The port the process binds; it crashes when a neighbour has it already. */
  readonly listenPort: number | undefined;
  readonly startupOkFrom: number;
  readonly readyOkFrom: number;
  readonly readyFailFrom: number;
  readonly livenessFailFrom: number;
  readonly postStartSeconds: number;
  readonly preStopSeconds: number;
  readonly postStartFails: boolean;
  readonly preStopFails: boolean;
  readonly imageMissing: boolean;
  readonly pullSeconds: number;
  readonly startSeconds: number;
  readonly oomAt: number;
  readonly writes: readonly Write[];
  readonly needs: readonly Need[];
}

/** What a container does of which nothing is said: runs for ever, listens at once, dies at SIGTERM with 143. */
export const plainBehaviour: Behaviour = {
  runFor: Number.POSITIVE_INFINITY,
  exitCode: 0,
  onSigterm: { does: 'exit', after: 0, code: 143 },
  listenAfter: 0,
  listenPort: undefined,
  startupOkFrom: 0,
  readyOkFrom: 0,
  readyFailFrom: Number.POSITIVE_INFINITY,
  livenessFailFrom: Number.POSITIVE_INFINITY,
  postStartSeconds: 0,
  preStopSeconds: 0,
  postStartFails: false,
  preStopFails: false,
  imageMissing: false,
  pullSeconds: 0,
  startSeconds: 0,
  oomAt: Number.POSITIVE_INFINITY,
  writes: [],
  needs: [],
};

/** A container's behaviour at each start: entry n serves start n, the last one all later starts. Never empty. */
export type BehaviourOf = (start: number) => Behaviour;
