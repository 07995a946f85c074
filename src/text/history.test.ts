import { describe, expect, it } from 'vitest';
import { applyEdits, emptyHistory, record, redoStep, type TextEdit, undoStep } from './index.ts';

/** Types each string at its place, a unit a keystroke, and returns the text and the history. */
function type(start: string, keys: string, pause = 100) {
  let text = start;
  let history = emptyHistory;
  let at = 0;
  for (const key of keys) {
    const edits: TextEdit[] = [{ start: text.length, end: text.length, text: key }];
    history = record(history, text, edits, { label: 'typing', kind: 'typing', at });
    text = applyEdits(text, edits);
    at += pause;
  }
  return { text, history };
}

const inTurn = (text: string, batches: readonly (readonly TextEdit[])[]) =>
  batches.reduce(applyEdits, text);

describe('history', () => {
  it.each([
    ['name: app', 100, ['name: ', '']],
    ['name', 100, ['']],
    ['ab', 5000, ['a', '']],
    ['a\nb', 100, ['a\n', 'a', '']],
  ])('takes typing back by the word: %j', (keys, pause, stops) => {
    let { text, history } = type('', keys, pause);
    const seen: string[] = [];
    for (let taken = undoStep(history); taken; taken = undoStep(history)) {
      text = inTurn(text, taken.batches);
      history = taken.history;
      seen.push(text);
    }
    expect(seen).toEqual(stops);
    for (let made = redoStep(history); made; made = redoStep(history)) {
      text = inTurn(text, made.batches);
      history = made.history;
    }
    expect(text).toBe(keys);
  });

  it('keeps a gesture whole and apart from the typing before it', () => {
    const { text, history } = type('', 'ab');
    const gesture = record(history, text, [{ start: 0, end: 1, text: 'X' }], {
      label: 'renamed',
      kind: 'gesture',
      at: 200,
    });
    const taken = undoStep(gesture);
    expect(taken?.step.label).toBe('renamed');
    expect(inTurn('Xb', taken?.batches ?? [])).toBe('ab');
  });

  it('forgets what was undone once something new is done', () => {
    const { text, history } = type('', 'ab');
    const undone = undoStep(history);
    const next = record(undone?.history ?? emptyHistory, '', [{ start: 0, end: 0, text }], {
      label: 'paste',
      kind: 'gesture',
      at: 0,
    });
    expect(redoStep(next)).toBeUndefined();
  });
});
