import type { ValueMap } from '../../kubernetes/index.ts';

/** What the checks of one part of a pod spec must know of the rest. */
export interface PodContext {
  /** A Pod itself, not a template of one: some checks are made only there. */
  readonly isPod: boolean;
  /** The pod's own name when it is known. */
  readonly podName: string;
  readonly restartPolicy: string;
  readonly gracePeriod: number;
  /** False when the pod runs in a user namespace of its own. */
  readonly hostUsers: boolean;
  /** The valid volumes by name. */
  readonly volumes: ReadonlyMap<string, ValueMap>;
  readonly claimNames: ReadonlySet<string>;
}
