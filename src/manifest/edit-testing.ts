import { applyEdits, invertEdits } from '../text/index.ts';
import { type Change, parseManifest, planEdits } from './index.ts';

/** For tests: what stood, what was asked for, and what stands then. */
export type Row = readonly [
  what: string,
  before: string,
  changes: readonly Change[],
  after: string,
];

/** For tests: the text after the changes, or the reason of the refusal. Proves on the way that undo gives the old text back. */
export function edited(text: string, changes: readonly Change[]): string {
  const plan = planEdits(parseManifest(text), 0, changes);
  if (!plan.ok) return `refused: ${plan.reason}`;
  const after = applyEdits(text, plan.edits);
  if (plan.next.text !== after) throw new Error('the edits do not lead to the next manifest');
  if (applyEdits(after, invertEdits(text, plan.edits)) !== text) {
    throw new Error('undo does not give the text back');
  }
  return after;
}

type Value = Extract<Change, { change: 'insert' }>['value'];
type Path = (string | number)[];

export function insert(list: Path, index: number, value: Value): Change {
  return { change: 'insert', list, index, value };
}

export function set(at: Path, value: Value): Change {
  return { change: 'set', at, value };
}

export function remove(...at: Path): Change {
  return { change: 'remove', at };
}
