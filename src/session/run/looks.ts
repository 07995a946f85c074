import { type Bar, barAt, type Row, restartsAt } from '../../kubelet/index.ts';
import type { CardLook, Played } from './run-state.ts';

/** How every card looks at `t` seconds. Looks that did not change are the same objects as `before`. */
export function looksAt(
  { trace, timeline, cards }: Played,
  t: number,
  before: ReadonlyMap<string, CardLook>,
): ReadonlyMap<string, CardLook> {
  const looks = new Map<string, CardLook>();
  let changed = before.size !== cards.size;
  for (const [key, name] of cards) {
    const row = timeline.rows.find(({ container }) => container === name);
    if (!row) continue;
    const look = lookAt(row, t, restartsAt(trace, name, t));
    const known = before.get(key);
    const same = known && isSame(known, look);
    changed ||= !same;
    looks.set(key, same ? known : look);
  }
  return changed ? looks : before;
}

function lookAt(row: Row, t: number, restarts: number): CardLook {
  const bar = barAt(row.bars, t);
  const words = bar
    ? wordsOf(bar, row, t)
    : ({ state: 'exited', word: 'Gone', reason: '' } as const);
  return { ...words, restarts, passed: hasPassed(row, bar, t) };
}

type Words = Pick<CardLook, 'state' | 'word' | 'reason'>;

function wordsOf(bar: Bar, row: Row, t: number): Words {
  const lasting = `for ${Math.floor(t - bar.from + 1e-6)} s`;
  switch (bar.look) {
    case 'waiting':
      return waitingWords(bar, row);
    case 'pulling':
      return { state: 'waiting', word: 'Pulling', reason: 'its image' };
    case 'running':
      return { state: 'running', word: 'Running', reason: bar.reason ?? lasting };
    case 'started':
      return { state: 'started', word: 'Started', reason: 'not ready' };
    case 'ready':
      return { state: 'ready', word: 'Ready', reason: lasting };
    case 'stopping':
      return { state: 'stopping', word: 'Stopping', reason: bar.reason ?? '' };
    case 'exited': {
      const { code = 0, reason = '' } = bar;
      const bad = code !== 0;
      return {
        state: bad ? 'failed' : 'exited',
        word: `Exited ${code}`,
        reason: bad ? reason : '',
      };
    }
  }
}

const HARMLESS = ['PodInitializing', 'ContainerCreating'];

/** An init container or sidecar that has not begun waits for its turn; the API says PodInitializing of it too. */
function waitingWords({ reason = '' }: Bar, { step }: Row): Words {
  if (!HARMLESS.includes(reason)) return { state: 'failed', word: reason, reason: '' };
  return { state: 'waiting', word: 'Waiting', reason: step === undefined ? reason : 'its turn' };
}

function hasPassed({ kind, bars }: Row, bar: Bar | undefined, t: number): boolean {
  if (kind === 'init') return bar?.look === 'exited' && bar.code === 0;
  return bars.some(({ look, from }) => from <= t && (look === 'started' || look === 'ready'));
}

function isSame(a: CardLook, b: CardLook): boolean {
  return (
    a.state === b.state &&
    a.word === b.word &&
    a.reason === b.reason &&
    a.restarts === b.restarts &&
    a.passed === b.passed
  );
}
