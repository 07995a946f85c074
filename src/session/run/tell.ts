import {
  batchAt,
  type DescribedEvent,
  describeEvents,
  type Reason,
  type Rule,
  rules,
  whyContainer,
  whyPod,
} from '../../kubelet/index.ts';
import type { Counterpart, Played } from './run-state.ts';

/** A reason with its rule in words. */
export interface ToldReason extends Reason {
  readonly because: Rule;
}

/** A moment of a run that is asked about: of one container, or of the pod as a whole. */
export interface Asked {
  readonly container: string | undefined;
  readonly t: number;
}

/** Why it is so at that moment, the most telling first. */
export function whyAt(
  { trace }: Pick<Played | Counterpart, 'trace'>,
  { container, t }: Asked,
): ToldReason[] {
  const reasons = container === undefined ? whyPod(trace, t) : whyContainer(trace, container, t);
  return reasons.map((reason) => ({ ...reason, because: rules[reason.rule] }));
}

/** The events `kubectl describe pod` would print at `t` seconds, the latest last. Of a Job those of its latest pod. */
export function eventsAt({ trace, job }: Played, t: number): DescribedEvent[] {
  return describeEvents((job && batchAt(job, t)?.trace) ?? trace, t);
}
