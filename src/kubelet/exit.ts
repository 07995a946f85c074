/** A process ends: what is noted, what is kept, and whether and when the container is restarted. */
import { restartDelay, windowAt } from './back-off.ts';
import { setReady, settleProbes } from './probing.ts';
import { restartAfter } from './restart-decision.ts';
import type { RuleId } from './rules.ts';
import { type Both, noBackOff, stoppedPart } from './state.ts';
import { after, find, lifeOf, note, patch, type Turn } from './turn.ts';

export interface Exit {
  readonly code: number;
  readonly reason: string;
  readonly why: RuleId;
}

/** The process of a running container ends now. */
export function onExit(turn: Turn, c: number, exit: Exit): void {
  settleProbes(turn, c, false);
  const both = find(turn, c);
  if (both?.state.life.is !== 'running') return;
  const { model, state } = both;
  note(turn, model, { what: 'Exited', code: exit.code, reason: exit.reason, why: exit.why });
  setReady(turn, c, false, exit.why);
  const passed = state.passed || (model.kind === 'init' && exit.code === 0);
  patch(turn, c, {
    ...stoppedPart,
    epoch: state.epoch + 1,
    life: { is: 'ended' },
    attempted: true,
    passed,
    ready: model.kind === 'init' && passed,
    last: {
      code: exit.code,
      reason: exit.reason,
      startedAt: both.state.life.since,
      at: turn.pod.now,
    },
  });
  if (!turn.pod.stopping) followUp(turn, both, exit.code);
}

/** Puts the container in line for its restart, if its policy asks for one. `before`: as it was while running. */
function followUp(turn: Turn, before: Both, code: number): void {
  const { model, state, index } = before;
  const restart = restartAfter(model, turn.pod.model, code, state.replace);
  if (restart === 'no') {
    note(turn, model, { what: 'NotRestarted', why: 'noRestart' });
    return;
  }
  const window = state.replace === 'image' ? noBackOff : windowAt(state.backOff, turn.pod.now);
  const delay = restartDelay(window);
  patch(turn, index, {
    backOff: window,
    life: { is: 'backOff', until: turn.pod.now + delay, all: restart === 'pod' },
  });
  if (delay === 0) return;
  note(turn, model, { what: 'BackOff', reason: 'CrashLoopBackOff', why: 'backOff' });
  const waiting = find(turn, index);
  if (waiting) after(turn, delay, { on: 'retry', ...lifeOf(waiting) });
}
