import type { GestureOf } from '../../gestures/index.ts';

/** The kinds one pod can be switched between. */
export type Kind = GestureOf<'setKind'>['kind'];

/** Kinds a press away. */
export const KINDS_AT_HAND: readonly Kind[] = ['Pod', 'Deployment', 'Job', 'CronJob'];

/** Kinds behind More. */
export const MORE_KINDS: readonly Kind[] = ['StatefulSet', 'DaemonSet', 'ReplicaSet'];

export const KINDS: readonly Kind[] = [...KINDS_AT_HAND, ...MORE_KINDS];

export function isSwitchable(kind: string | undefined): kind is Kind {
  return KINDS.some((each) => each === kind);
}
