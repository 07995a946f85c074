/** Stopping the pod as a whole, and what is left when its last container has stopped. */
import { filesAfterPod } from './files.ts';
import { settleProbes } from './probing.ts';
import type { RuleId } from './rules.ts';
import { containersOf, isRunning, type Phase, type StopCause, type Stopping } from './state.ts';
import { beginStop, hurry } from './stop.ts';
import { change, note, patch, type Turn } from './turn.ts';

const whyOf: Readonly<Record<StopCause, RuleId>> = {
  completed: 'completed',
  initFailed: 'initFailed',
  deleted: 'deleted',
  drained: 'drained',
  podDeadline: 'podDeadline',
  jobDeadline: 'jobDeadline',
  jobBackoff: 'jobBackoff',
};

const deletions: readonly StopCause[] = ['deleted', 'drained', 'jobDeadline', 'jobBackoff'];

/** Begins to stop every container; from here on nothing is restarted. A deletion may come on top of another cause. */
export function stopPod(turn: Turn, cause: StopCause, grace: number): void {
  const { pod } = turn;
  if (pod.stage === 'gone') return;
  const deletion = deletions.includes(cause);
  if (cause === 'drained') change(turn, { disrupted: true });
  if (pod.stopping) {
    if (deletion) addDeletion(turn, cause, grace);
    return;
  }
  for (const { index } of containersOf(turn.pod)) settleProbes(turn, index, true);
  const { now } = turn.pod;
  change(turn, {
    stage: 'stopping',
    stopping: { cause, since: now, until: now + grace, deletion, ...jobFailure(cause) },
    reason: cause === 'podDeadline' ? 'DeadlineExceeded' : turn.pod.reason,
  });
  note(turn, undefined, { what: 'Stopping', reason: cause, why: whyOf[cause] });
  for (const { index } of containersOf(turn.pod)) giveUp(turn, index, grace, whyOf[cause]);
}

function addDeletion(turn: Turn, cause: StopCause, grace: number): void {
  const { stopping, now } = turn.pod;
  if (!stopping) return;
  const until = Math.min(stopping.until, now + grace);
  change(turn, { stopping: { ...stopping, until, deletion: true, ...jobFailure(cause) } });
  note(turn, undefined, { what: 'Stopping', reason: cause, why: whyOf[cause] });
  for (const { index } of containersOf(turn.pod)) hurry(turn, index, grace);
}

function jobFailure(cause: StopCause): Pick<Stopping, 'jobFailed'> {
  return cause === 'jobDeadline' || cause === 'jobBackoff' ? { jobFailed: cause } : {};
}

function giveUp(turn: Turn, c: number, grace: number, why: RuleId): void {
  const both = containersOf(turn.pod)[c];
  if (!both) return;
  const { life, stop, epoch, last } = both.state;
  if (life.is === 'backOff') patch(turn, c, { life: { is: 'ended' } });
  // A restart that had not come as far as a process leaves the container as it ended.
  if (life.is === 'preparing') {
    patch(turn, c, { life: { is: last ? 'ended' : 'waiting' }, epoch: epoch + 1 });
  }
  if (life.is !== 'running') return;
  if (stop) hurry(turn, c, grace);
  else {
    note(turn, both.model, { what: 'Killing', why });
    beginStop(turn, c, { grace, ordered: true });
  }
}

/** When no container runs any more, the terminal phase is published; a deleted pod is gone with that. */
export function finishStop(turn: Turn): void {
  const { pod } = turn;
  if (pod.stage === 'stopping' && !pod.containers.some(isRunning)) {
    change(turn, { stage: 'terminal', phase: terminalPhase(turn) });
    note(turn, undefined, { what: 'Phase', reason: turn.pod.phase, why: 'phase' });
  }
  if (turn.pod.stage !== 'terminal' || !turn.pod.stopping?.deletion) return;
  change(turn, { stage: 'gone', files: filesAfterPod(turn.pod) });
  note(turn, undefined, { what: 'Gone', why: 'gone' });
}

/** Succeeded when every main ended with 0; sidecars do not count. A pod whose mains never ran has failed. */
function terminalPhase({ pod }: Turn): Phase {
  if (pod.stopping?.cause === 'podDeadline' || pod.stopping?.cause === 'initFailed')
    return 'Failed';
  const mains = containersOf(pod).filter(({ model }) => model.kind === 'main');
  return mains.length > 0 && mains.every(({ state }) => state.last?.code === 0)
    ? 'Succeeded'
    : 'Failed';
}
