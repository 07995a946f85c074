/** The pod's sandbox: made once everything is at hand, made anew after it was lost. */
import { onExit } from './exit.ts';
import { filesAfterReboot } from './files.ts';
import { stopPod } from './pod-stop.ts';
import type { RuleId } from './rules.ts';
import { startEphemeral } from './sequence.ts';
import { containersOf, freshContainer, isRunning, noBackOff } from './state.ts';
import { after, change, find, note, patch, type Turn } from './turn.ts';

/** The pod exists: it is scheduled, its volumes are mounted and its sandbox is ready, or it waits. */
export function onCreated(turn: Turn): void {
  const { model } = turn.pod;
  if (model.unscheduled) {
    const { reason, message } = model.unscheduled;
    const why = reason === 'SchedulingGated' ? 'gated' : 'unschedulable';
    note(turn, undefined, { what: 'FailedScheduling', reason, detail: message, why });
    return;
  }
  note(turn, undefined, { what: 'Scheduled', why: 'scheduled' });
  if (model.missingVolume !== undefined) {
    note(turn, undefined, {
      what: 'FailedMount',
      detail: model.missingVolume,
      why: 'mountMissing',
    });
    return;
  }
  note(turn, undefined, { what: 'SandboxReady', why: 'scheduled' });
  change(turn, { stage: 'starting' });
  after(turn, model.activeDeadline ?? Number.POSITIVE_INFINITY, { on: 'podDeadline' });
  after(turn, model.job?.activeDeadline ?? Number.POSITIVE_INFINITY, { on: 'jobDeadline' });
  startEphemeral(turn);
}

/**
 * The node rebooted: every process is lost, and the sequence runs again. With policy Never the kubelet makes no new
 * sandbox once a container was created, not even for init containers (computePodActions).
 */
export function onReboot(turn: Turn): void {
  const { stage, model, mainStarted, containers } = turn.pod;
  if (stage === 'pending' || stage === 'terminal' || stage === 'gone') return;
  killAll(turn, { code: 255, reason: 'Unknown', why: 'sandboxLost' });
  change(turn, { files: filesAfterReboot(turn.pod) });
  if (turn.pod.stopping) return;
  if (model.policy === 'Never' && containers.some(({ starts }) => starts > 0)) {
    stopPod(turn, mainStarted ? 'completed' : 'initFailed', model.grace);
    return;
  }
  renew(turn, 'sandboxLost');
  for (const { index } of containersOf(turn.pod)) patch(turn, index, { backOff: noBackOff });
}

/** The rule action RestartAllContainers of a container whose back-off is over. */
export function restartAll(turn: Turn, trigger: number): void {
  const restarts = (find(turn, trigger)?.state.backOff.restarts ?? 0) + 1;
  patch(turn, trigger, { backOff: { restarts, latest: turn.pod.now } });
  killAll(turn, { code: 137, reason: 'Error', why: 'restartAll' });
  renew(turn, 'restartAll');
}

function killAll(turn: Turn, exit: { code: number; reason: string; why: RuleId }): void {
  for (const { index, state } of containersOf(turn.pod)) {
    if (isRunning(state)) onExit(turn, index, exit);
  }
}

/** All containers stand before their first start again; a main that may not run again stays as it ended. */
function renew(turn: Turn, why: 'sandboxLost' | 'restartAll'): void {
  const { model } = turn.pod;
  note(turn, undefined, { what: 'SandboxChanged', why });
  for (const { index, model: container, state } of containersOf(turn.pod)) {
    const isDone = container.kind === 'main' && state.last?.code === 0 && model.policy !== 'Always';
    const stays = isDone || container.kind === 'ephemeral';
    const fresh = freshContainer(state);
    patch(turn, index, stays ? { ...fresh, life: { is: 'ended' }, attempted: true } : fresh);
  }
  change(turn, { stage: 'starting', turn: 0, mainStarted: false });
}
