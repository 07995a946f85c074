/** Traffic at localhost: who listens, who needs whom, and what a process does while nobody answers. */
import type { Need } from './behaviour.ts';
import { fileSeenBy } from './files.ts';
import { toMillisecond } from './reading.ts';
import { type Both, containersOf, type PodState } from './state.ts';
import { after, behaviourOf, find, lifeOf, note, patch, type Turn } from './turn.ts';

/** True when a call to the container would be answered now. */
export function listens(pod: PodState, both: Both): boolean {
  const { state } = both;
  if (state.life.is !== 'running' || state.faults.hung || state.faults.refusing) return false;
  return pod.now >= toMillisecond(state.life.since + behaviourOf(pod, both).listenAfter);
}

function isMet(pod: PodState, client: Both, need: Need): boolean {
  if (need.file !== undefined) return fileSeenBy(pod, client.model, need.file) !== undefined;
  const server = containersOf(pod).find(({ model }) => model.name === need.container);
  return server !== undefined && listens(pod, server);
}

function otherParty(need: Need): string {
  return need.container ?? need.file ?? '';
}

/** The process needs something now: it goes on, crashes, or waits and tries again. */
export function onNeed(turn: Turn, c: number, which: number): void {
  const both = find(turn, c);
  const need = both && behaviourOf(turn.pod, both).needs[which];
  if (!both || !need) return;
  const detail = otherParty(need);
  if (isMet(turn.pod, both, need)) {
    note(turn, both.model, { what: 'Called', detail, why: 'needMet' });
    return;
  }
  note(turn, both.model, { what: 'Refused', detail, reason: need.onMissing, why: 'needMissing' });
  if (need.onMissing === 'crash') {
    const exit = { code: 1, reason: 'Error', why: 'needMissing' } as const;
    after(turn, 0, { on: 'exits', ...exit, ...lifeOf(both) });
  } else block(turn, both, need);
}

function block(turn: Turn, { index, state }: Both, need: Need): void {
  const { now } = turn.pod;
  const blocked = state.blocked ?? { needs: [], since: now, endsIn: state.endsAt - now };
  patch(turn, index, { blocked: { ...blocked, needs: [...blocked.needs, need] } });
}

/** Lets every process go on whose needs are met by now; the time it waited is added to its run. */
export function unblock(turn: Turn): void {
  if (!turn.pod.containers.some((state) => state.blocked)) return;
  for (const both of containersOf(turn.pod)) {
    const { blocked } = both.state;
    if (!blocked?.needs.every((need) => isMet(turn.pod, both, need))) continue;
    for (const need of blocked.needs) {
      note(turn, both.model, { what: 'Called', detail: otherParty(need), why: 'needMet' });
    }
    patch(turn, both.index, { blocked: undefined, endsAt: turn.pod.now + blocked.endsIn });
    after(turn, blocked.endsIn, { on: 'ends', ...lifeOf(both) });
  }
}

/** The process binds its port; when a neighbour has it already, it fails as programs do. */
export function onListens(turn: Turn, c: number): void {
  const both = find(turn, c);
  const port = both && behaviourOf(turn.pod, both).listenPort;
  if (!both || port === undefined) return;
  // Of two that started at the same instant, the earlier in the pod has the port.
  const holder = containersOf(turn.pod).find(
    (other) =>
      other.index !== c &&
      behaviourOf(turn.pod, other).listenPort === port &&
      listens(turn.pod, other) &&
      (startOf(other) !== startOf(both) || other.index < c),
  );
  if (!holder) return;
  note(turn, both.model, {
    what: 'Refused',
    reason: 'address already in use',
    detail: holder.model.name,
    why: 'portTaken',
  });
  after(turn, 0, { on: 'exits', code: 1, reason: 'Error', why: 'portTaken', ...lifeOf(both) });
}

function startOf({ state }: Both): number {
  return state.life.is === 'running' ? state.life.since : Number.NaN;
}
