import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { type Change, type Plan, parseManifest, planEdits, type SharedChoice } from './index.ts';

const plan = (text: string, changes: readonly Change[], shared?: SharedChoice): Plan =>
  planEdits(parseManifest(text), 0, changes, shared);

function edited(text: string, changes: readonly Change[], shared?: SharedChoice): string {
  const planned = plan(text, changes, shared);
  return planned.ok ? applyEdits(text, planned.edits) : `refused: ${planned.reason}`;
}

const set = (at: (string | number)[], value: string | number): Change => ({
  change: 'set',
  at,
  value,
});
const remove = (...at: (string | number)[]): Change => ({ change: 'remove', at });

const alias = 'a: &x # why\n  k: 1 # one\n  l: 2\nb: *x # copy\n';
const merge = 'a: &x\n  k: 1\n  l: 2\nb:\n  <<: *x # merged\n  m: 3\n';
const list = 'c:\n- &base\n  name: a\n  image: i\n- <<: *base\n  name: b\n';

describe('a value that comes through an alias or a merge key', () => {
  it.each<[string, string, readonly Change[]]>([
    ['an alias', alias, [set(['b', 'k'], 5)]],
    ['a merge key', merge, [set(['b', 'k'], 5)]],
    ['a merged key to be removed', merge, [remove('b', 'k')]],
    ['the anchor itself', alias, [set(['a', 'k'], 5)]],
    ['a removed anchor', alias, [remove('a')]],
    [
      'a list behind an alias',
      'a: &x [1]\nb: *x\n',
      [{ change: 'insert', list: ['b'], index: 0, value: 2 }],
    ],
  ])('is not changed unasked: %s', (_, text, changes) => {
    const refused = plan(text, changes);
    if (refused.ok) throw new Error('not refused');
    const start = text.indexOf('&x');
    expect(refused.shared).toMatchObject({ anchor: 'x', users: 1, span: { start } });
    expect(refused.reason).toMatch(/anchor &x in line 1, which one other place uses/);
  });

  it.each<[string, readonly Change[], string]>([
    ['the user of an anchor', [remove('a'), remove('b')], 'c: 1\n'],
    ['whoever holds the user', [remove('b'), remove('a')], 'c: 1\n'],
  ])('leaves with its anchor unasked: %s', (_, changes, after) => {
    for (const text of [alias, merge]) expect(edited(`${text}c: 1\n`, changes)).toBe(after);
  });

  it('keeps its anchor while another uses it', () => {
    const text = `${alias}c: *x\n`;
    expect(edited(text, [remove('a'), remove('b')])).toMatch(/^refused: a cannot be removed/);
    expect(edited(text, [remove('a'), remove('b')], 'own-copy')).toBe(
      'c: &x\n  k: 1 # one\n  l: 2\n',
    );
  });

  it.each<[string, string, readonly Change[], string]>([
    ['an alias', alias, [set(['b', 'k'], 5)], 'a: &x # why\n  k: 5 # one\n  l: 2\nb: *x # copy\n'],
    [
      'a merge key',
      merge,
      [set(['b', 'k'], 5)],
      'a: &x\n  k: 5\n  l: 2\nb:\n  <<: *x # merged\n  m: 3\n',
    ],
    [
      'a merged key to be removed',
      merge,
      [remove('b', 'k')],
      'a: &x\n  l: 2\nb:\n  <<: *x # merged\n  m: 3\n',
    ],
    ['a scalar', 'a: &x 1\nb: *x\n', [set(['a'], 2)], 'a: &x 2\nb: *x\n'],
    [
      'both ways at once',
      alias,
      [set(['b', 'k'], 5), set(['a', 'l'], 6)],
      'a: &x # why\n  k: 5 # one\n  l: 6\nb: *x # copy\n',
    ],
    [
      'an item of a list',
      list,
      [set(['c', 1, 'image'], 'j')],
      'c:\n- &base\n  name: a\n  image: j\n- <<: *base\n  name: b\n',
    ],
  ])('is changed everywhere: %s', (_, text, changes, after) => {
    expect(edited(text, changes, 'everywhere')).toBe(after);
  });

  it.each<[string, string, readonly Change[], string]>([
    [
      'an alias',
      alias,
      [set(['b', 'k'], 5)],
      'a: &x # why\n  k: 1 # one\n  l: 2\nb: # copy\n  k: 5\n  l: 2\n',
    ],
    [
      'a merge key',
      merge,
      [set(['b', 'k'], 5)],
      'a: &x\n  k: 1\n  l: 2\nb:\n  <<: *x # merged\n  m: 3\n  k: 5\n',
    ],
    [
      'a merged key to be removed',
      merge,
      [remove('b', 'k')],
      'a: &x\n  k: 1\n  l: 2\nb:\n  l: 2\n  m: 3\n',
    ],
    [
      'an item of a list',
      list,
      [set(['c', 1, 'image'], 'j')],
      'c:\n- &base\n  name: a\n  image: i\n- <<: *base\n  name: b\n  image: j\n',
    ],
    [
      'the anchor itself',
      alias,
      [set(['a', 'k'], 5)],
      'a: # why\n  k: 5 # one\n  l: 2\nb: &x # copy\n  k: 1 # one\n  l: 2\n',
    ],
    [
      'an anchored item',
      list,
      [set(['c', 0, 'image'], 'j')],
      'c:\n-\n  name: a\n  image: j\n- <<: &base\n    name: a\n    image: i\n  name: b\n',
    ],
    [
      'an anchored scalar',
      'a: &x 1 # one\nb: [*x, *x]\n',
      [set(['a'], 2)],
      'a: 2 # one\nb: [&x 1, *x]\n',
    ],
    ['a removed anchor', 'a: &x 1\nb: *x\nc: *x\n', [remove('a')], 'b: &x 1\nc: *x\n'],
    [
      'a value with aliases, names and a text of its own',
      'e: &e [1]\na: &x\n  e: *e\n  l: &l {m: "1"}\n  # why\n  t: |-\n    one\n     two\nb:\n- *x # two\n- *x\n',
      [remove('a', 'e')],
      'e: &e [1]\na:\n  l: &l {m: "1"}\n  # why\n  t: |-\n    one\n     two\n' +
        'b:\n- &x # two\n  e: *e\n  l: {m: "1"}\n  # why\n  t: |-\n    one\n     two\n- *x\n',
    ],
    [
      'a value whose aliases mean something else at the user: written out',
      'e: &e 1\na: &x [*e]\nf: &e 2\nb: *x\n',
      [set(['a', 0], 3)],
      'e: &e 1\na: [3]\nf: &e 2\nb: &x\n- 1\n',
    ],
    [
      'a list behind an alias',
      'a: &x [1]\nb: *x\n',
      [{ change: 'insert', list: ['b'], index: 0, value: 2 }],
      'a: &x [1]\nb:\n- 2\n- 1\n',
    ],
  ])('gets a copy of its own: %s', (_, text, changes, after) => {
    expect(edited(text, changes, 'own-copy')).toBe(after);
  });

  it.each<[string, string, readonly Change[], string]>([
    [
      'another value for the alias',
      alias,
      [set(['b'], 'x')],
      'a: &x # why\n  k: 1 # one\n  l: 2\nb: x # copy\n',
    ],
    ['a removed alias', alias, [remove('b')], 'a: &x # why\n  k: 1 # one\n  l: 2\n'],
    ['an anchor nobody uses', 'a: &x 1\n', [set(['a'], 2)], 'a: &x 2\n'],
    [
      'a new key beside a merge key',
      merge,
      [set(['b', 'o'], 4)],
      'a: &x\n  k: 1\n  l: 2\nb:\n  <<: *x # merged\n  m: 3\n  o: 4\n',
    ],
    [
      'a copy of an anchored item',
      list,
      [{ change: 'copy', from: ['c', 0], index: 1, patch: { name: 'z' } }],
      'c:\n- &base\n  name: a\n  image: i\n-\n  name: z\n  image: i\n- <<: *base\n  name: b\n',
    ],
  ])('may be changed unasked: %s', (_, text, changes, after) => {
    expect(edited(text, changes)).toBe(after);
  });

  it('keeps an anchor before its aliases', () => {
    const move: Change = { change: 'move', from: ['c', 0], list: ['c'], index: 2 };
    expect(edited(list, [move], 'everywhere')).toMatch(
      /^refused: .* &base must stay before the aliases/,
    );
  });
});

describe('refused in words', () => {
  it.each<[string, string, readonly Change[], RegExp]>([
    [
      'a document with a fault',
      'x: 1\na: [\n',
      [set(['x'], 2)],
      /fault in line 3: .*Repair it first/,
    ],
    [
      'a key written twice',
      'a:\n  b: 1\n  b: 2\n',
      [set(['a', 'b'], 3)],
      /^a\.b is written more than once/,
    ],
    [
      'a key below a key written twice',
      'a: {}\na: {}\n',
      [set(['a', 'b'], 3)],
      /^a is written more than once/,
    ],
    ['a key of text', 'a: x\n', [set(['a', 'b'], 3)], /^a is a plain value/],
    [
      'an item of a mapping',
      'a: {b: 1}\n',
      [{ change: 'insert', list: ['a'], index: 0, value: 1 }],
      /^a is not a list/,
    ],
    [
      'an item that is not there',
      'a: [1]\n',
      [set(['a', 3], 1)],
      /^a has 1 items, so there is no a\[3\]/,
    ],
    [
      'a key merged in place',
      'a:\n  <<: {b: 1}\n',
      [remove('a', 'b')],
      /^a\.b comes from a merge key/,
    ],
    ['the document itself', 'a: 1\n', [remove()], /^The whole document cannot be removed/],
  ])('%s', (_, text, changes, reason) => {
    const refused = plan(text, changes);
    expect(refused.ok ? '' : refused.reason).toMatch(reason);
  });

  it('a document that is not there', () => {
    expect(planEdits(parseManifest('a: 1\n'), 1, [])).toMatchObject({ ok: false });
  });

  it('points at the fault with offsets of the file', () => {
    const text = 'a: 1\n---\nb: x\n';
    const refused = planEdits(parseManifest(text), 1, [set(['b', 'c'], 1)]);
    expect(refused.ok ? undefined : refused.span).toEqual({ start: 12, end: 13 });
  });
});
