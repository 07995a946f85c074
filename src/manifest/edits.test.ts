import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../text/index.ts';
import { type Change, parseManifest, planEdits } from './index.ts';

/** The text after the changes, or the reason of the refusal. Proves on the way that undo gives the old text back. */
function edited(text: string, changes: readonly Change[]): string {
  const plan = planEdits(parseManifest(text), 0, changes);
  if (!plan.ok) return `refused: ${plan.reason}`;
  const after = applyEdits(text, plan.edits);
  expect(plan.next.text).toBe(after);
  expect(applyEdits(after, invertEdits(text, plan.edits))).toBe(text);
  return after;
}

type Row = readonly [what: string, before: string, changes: readonly Change[], after: string];

function rows(table: readonly Row[]): void {
  it.each(table)('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
}

const insert = (list: (string | number)[], index: number, value: Value): Change => ({
  change: 'insert',
  list,
  index,
  value,
});
const set = (at: (string | number)[], value: Value): Change => ({ change: 'set', at, value });
const remove = (...at: (string | number)[]): Change => ({ change: 'remove', at });
type Value = Extract<Change, { change: 'insert' }>['value'];

describe('a first item', () => {
  const volume = { name: 'v', emptyDir: {} };
  rows([
    [
      'of an empty list',
      'volumes: []\n',
      [insert(['volumes'], 0, volume)],
      'volumes:\n- name: v\n  emptyDir: {}\n',
    ],
    [
      'keeps the comment of the list',
      'volumes: [] # none\nx: 1\n',
      [insert(['volumes'], 0, 'a')],
      'volumes: # none\n- a\nx: 1\n',
    ],
    [
      'of a section without a value',
      'volumes:\nx: 1\n',
      [insert(['volumes'], 0, 'a')],
      'volumes:\n- a\nx: 1\n',
    ],
    ['of null', 'volumes: null\n', [insert(['volumes'], 0, 'a')], 'volumes:\n- a\n'],
    [
      'of ~ with a comment',
      'volumes: ~ # none\n',
      [insert(['volumes'], 0, 'a')],
      'volumes: # none\n- a\n',
    ],
    [
      'of a missing section',
      'spec:\n  a: 1\nx: 1\n',
      [insert(['spec', 'volumes'], 0, 'a')],
      'spec:\n  a: 1\n  volumes:\n  - a\nx: 1\n',
    ],
    [
      'of a missing section below a missing one',
      'x: 1\n',
      [insert(['spec', 'volumes'], 0, 'a')],
      'x: 1\nspec:\n  volumes:\n  - a\n',
    ],
    ['twice', 'x: []\n', [insert(['x'], 0, 'a'), insert(['x'], 0, 'b')], 'x:\n- a\n- b\n'],
    [
      'of an empty list in flow style',
      'a: {x: [], y: 1}\n',
      [insert(['a', 'x'], 0, 'b')],
      'a: {x: [b], y: 1}\n',
    ],
    [
      'of null in flow style',
      'a: {x: null, k:, z}\n',
      [insert(['a', 'x'], 0, 'b'), insert(['a', 'k'], 0, 'c'), insert(['a', 'z'], 0, 'd')],
      'a: {x: [b], k: [c], z: [d]}\n',
    ],
    ['of an anchored list', 'x: &x []\n', [insert(['x'], 0, 'a')], 'x: &x\n- a\n'],
    ['without a final line break', 'x: []', [insert(['x'], 0, 'a')], 'x:\n- a'],
    [
      'key of an empty mapping',
      'x: {} # c\ny: 1\n',
      [set(['x', 'a'], 1), set(['x', 'b'], 2)],
      'x: # c\n  a: 1\n  b: 2\ny: 1\n',
    ],
    ['key of a null mapping', 'x:\n', [set(['x', 'a', 'b'], 1)], 'x:\n  a:\n    b: 1\n'],
    ['in a document that is {}', '{}\n', [set(['a'], [1])], 'a:\n- 1\n'],
  ]);
});

describe('a new item looks like its siblings', () => {
  rows([
    ['dash in the column of the key', 'x:\n- a\n', [insert(['x'], 1, 'b')], 'x:\n- a\n- b\n'],
    ['dash indented', 'x:\n    - a\n', [insert(['x'], 0, 'b')], 'x:\n    - b\n    - a\n'],
    [
      'wide dash',
      'x:\n-   name: a\n    k: 1\n',
      [insert(['x'], 1, { name: 'b', k: 2 })],
      'x:\n-   name: a\n    k: 1\n-   name: b\n    k: 2\n',
    ],
    [
      'indent of four',
      'x:\n    - name: a\n      e:\n          k: 1\n',
      [insert(['x'], 1, { name: 'b', e: { k: 2 } })],
      'x:\n    - name: a\n      e:\n          k: 1\n    - name: b\n      e:\n          k: 2\n',
    ],
    [
      'quotes of the neighbour',
      'x:\n- name: \'a\'\n  value: "1"\n',
      [insert(['x'], 1, { name: 'b', value: 'c' })],
      'x:\n- name: \'a\'\n  value: "1"\n- name: \'b\'\n  value: "c"\n',
    ],
    [
      'flow items',
      'x:\n- {name: a, y: 1}\n',
      [insert(['x'], 1, { name: 'b' })],
      'x:\n- {name: a, y: 1}\n- {name: b}\n',
    ],
    [
      'spaces inside braces',
      'x:\n- { name: a }\n',
      [insert(['x'], 1, { name: 'b' })],
      'x:\n- { name: a }\n- { name: b }\n',
    ],
    [
      'a flow value inside',
      'x:\n- name: a\n  e: {s: 1}\n',
      [insert(['x'], 1, { name: 'b', e: { s: 2 } })],
      'x:\n- name: a\n  e: {s: 1}\n- name: b\n  e: {s: 2}\n',
    ],
    [
      'blank lines between',
      'x:\n- a\n\n- b\n\ny: 1\n',
      [insert(['x'], 2, 'c')],
      'x:\n- a\n\n- b\n\n- c\n\ny: 1\n',
    ],
    [
      'blank lines between, at the front',
      'x:\n- a\n\n- b\n',
      [insert(['x'], 0, 'c')],
      'x:\n- c\n\n- a\n\n- b\n',
    ],
    [
      'CRLF',
      'x:\r\n- a\r\ny: 1\r\n',
      [insert(['x'], 1, { b: 1, c: [2] })],
      'x:\r\n- a\r\n- b: 1\r\n  c:\r\n  - 2\r\ny: 1\r\n',
    ],
    ['no final line break', 'x:\n- a', [insert(['x'], 1, 'b')], 'x:\n- a\n- b'],
    [
      'after the comments of the item before',
      'x:\n- a: 1 # one\n  # more of a\n# of x\n',
      [insert(['x'], 1, 'b')],
      'x:\n- a: 1 # one\n  # more of a\n- b\n# of x\n',
    ],
    [
      'before the comment of the item after',
      'x:\n# one\n- a\n# two\n- b\n',
      [insert(['x'], 1, 'c')],
      'x:\n# one\n- a\n- c\n# two\n- b\n',
    ],
    ['document end', 'x:\n- a\n...\n', [insert(['x'], 1, 'b')], 'x:\n- a\n- b\n...\n'],
    ['next document', 'x:\n- a\n---\ny: 1\n', [insert(['x'], 1, 'b')], 'x:\n- a\n- b\n---\ny: 1\n'],
    [
      'of several lines before deeper comments, which a block scalar would take in',
      'a:\n  b:\n      # - x\n  d: 1\n',
      [set(['a', 'b'], ['x', 'y\nz\n'])],
      'a:\n  b:\n  - x\n  - "y\\nz\\n"\n      # - x\n  d: 1\n',
    ],
    [
      'after a block scalar',
      'x:\n- |\n  a\n\n- b\n',
      [insert(['x'], 1, 'c')],
      'x:\n- |\n  a\n\n- c\n\n- b\n',
    ],
    [
      'after a kept block scalar',
      'x:\n- |+\n  a\n\ny: 1\n',
      [insert(['x'], 1, 'c')],
      'x:\n- |+\n  a\n\n- c\ny: 1\n',
    ],
    [
      'in a list in a list',
      'x:\n- - a\n  - b\n',
      [insert(['x', 0], 0, 'c'), insert(['x', 0], 2, 'd')],
      'x:\n- - c\n  - a\n  - b\n  - d\n',
    ],
    [
      'in a list without indent elsewhere',
      'a:\n  - 1\nb: 2\n',
      [insert(['c'], 0, 'd')],
      'a:\n  - 1\nb: 2\nc:\n  - d\n',
    ],
  ]);
});

describe('flow lists', () => {
  rows([
    ['at the end', 'x: [a, b] # c\n', [insert(['x'], 2, 'c')], 'x: [a, b, c] # c\n'],
    ['at the front', 'x: [ a, b ]\n', [insert(['x'], 0, 'c')], 'x: [ c, a, b ]\n'],
    ['of one', "x: ['a']\n", [insert(['x'], 1, 'c')], "x: ['a', 'c']\n"],
    ['strings that need quotes', 'x: [a]\n', [insert(['x'], 1, 'c, d')], 'x: [a, "c, d"]\n'],
    ['trailing comma', 'x: [a, b,]\n', [insert(['x'], 2, 'c'), remove('x', 0)], 'x: [b, c,]\n'],
    [
      'one a line',
      'x: [\n  a, # one\n  b # two\n]\n',
      [insert(['x'], 2, 'c'), insert(['x'], 1, 'd')],
      'x: [\n  a, # one\n  d,\n  b, # two\n  c\n]\n',
    ],
    ['remove first', 'x: [a, b]\n', [remove('x', 0)], 'x: [b]\n'],
    ['remove last', 'x: [a, b]\n', [remove('x', 1)], 'x: [a]\n'],
    ['remove all', 'x: [a, b] # c\n', [remove('x', 0), remove('x', 1)], 'x: [] # c\n'],
    [
      'remove with its line and comment',
      'x: [\n  a, # one\n  b, # two\n  c\n]\n',
      [remove('x', 1)],
      'x: [\n  a, # one\n  c\n]\n',
    ],
    [
      'a mapping',
      'x: {a: 1, b: 2}\n',
      [remove('x', 'a'), set(['x', 'c'], 3), set(['x', 'b'], 4)],
      'x: {c: 3, b: 4}\n',
    ],
    [
      'moved',
      'x: [a, b, c]\n',
      [{ change: 'move', from: ['x', 2], list: ['x'], index: 0 }],
      'x: [c, a, b]\n',
    ],
  ]);
});

describe('JSON', () => {
  rows([
    [
      'printed: a new item',
      '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}\n',
      [insert(['a'], 1, { b: 2 })],
      '{\n  "a": [\n    {\n      "b": 1\n    },\n    {\n      "b": 2\n    }\n  ]\n}\n',
    ],
    [
      'printed: a first item',
      '{\n    "a": []\n}\n',
      [insert(['a'], 0, { b: 'c' })],
      '{\n    "a": [\n        {\n            "b": "c"\n        }\n    ]\n}\n',
    ],
    [
      'printed: a new key',
      '{\n  "a": 1\n}',
      [set(['b', 'c'], 'yes')],
      '{\n  "a": 1,\n  "b": {\n    "c": "yes"\n  }\n}',
    ],
    [
      'compact',
      '{"a":[1],"b":null}',
      [insert(['a'], 1, { c: 'd' }), insert(['b'], 0, 2), set(['e'], true)],
      '{"a":[1,{"c":"d"}],"b":[2],"e":true}',
    ],
    [
      'spaced',
      '{"a": [1, 2]}\n',
      [insert(['a'], 2, { c: 'd' }), remove('a', 0)],
      '{"a": [2, {"c": "d"}]}\n',
    ],
    [
      'one object a line',
      '{"a": [\n  {"b": 1},\n  {"b": 2}\n]}',
      [insert(['a'], 0, { b: 3 }), remove('a', 1)],
      '{"a": [\n  {"b": 3},\n  {"b": 1}\n]}',
    ],
    ['a removed key', '{\n  "a": 1,\n  "b": 2\n}\n', [remove('b')], '{\n  "a": 1\n}\n'],
    [
      'mixed line ends: the line that becomes the last keeps its own',
      '{\r\n  "a": {\r\n    "b": 1,\n    "c": 2\n  },\r\n  "d": [\n    1,\r\n    2\n  ]\n}\n',
      [remove('a', 'b'), remove('d', 1)],
      '{\r\n  "a": {\r\n    "c": 2\n  },\r\n  "d": [\n    1\r\n  ]\n}\n',
    ],
    [
      'tabs',
      '{\n\t"a": [\n\t\t{\n\t\t\t"b": 1\n\t\t}\n\t],\n\t"c": []\n}\n',
      [insert(['a'], 1, { b: 2 }), insert(['c'], 0, 3)],
      '{\n\t"a": [\n\t\t{\n\t\t\t"b": 1\n\t\t},\n\t\t{\n\t\t\t"b": 2\n\t\t}\n\t],\n\t"c": [\n\t\t3\n\t]\n}\n',
    ],
  ]);
});

describe('what is removed takes its own comments', () => {
  const list =
    'x:\n# all of them\n\n# one\n- a # first\n# two\n- b: 1\n  # in b\n# three\n- c\n# the end\ny: 1\n';
  rows([
    [
      'the first item',
      list,
      [remove('x', 0)],
      'x:\n# all of them\n\n# two\n- b: 1\n  # in b\n# three\n- c\n# the end\ny: 1\n',
    ],
    [
      'an item between',
      list,
      [remove('x', 1)],
      'x:\n# all of them\n\n# one\n- a # first\n# three\n- c\n# the end\ny: 1\n',
    ],
    [
      'the last item',
      list,
      [remove('x', 2)],
      'x:\n# all of them\n\n# one\n- a # first\n# two\n- b: 1\n  # in b\n# the end\ny: 1\n',
    ],
    ['the only item', 'x: # all\n# one\n- a\ny: 1\n', [remove('x', 0)], 'x: [] # all\ny: 1\n'],
    ['the only key', 'x:\n  a: 1 # one\ny: 1\n', [remove('x', 'a')], 'x: {}\ny: 1\n'],
    [
      'a key between',
      'x:\n  a: 1\n  # bee\n  b: 2 # two\n  c: 3\n',
      [remove('x', 'b')],
      'x:\n  a: 1\n  c: 3\n',
    ],
    [
      'a key with a section',
      'x:\n  a: 1\n  b:\n    c: 1\n    # in b\n  # dee\n  d: 2\n',
      [remove('x', 'b')],
      'x:\n  a: 1\n  # dee\n  d: 2\n',
    ],
    [
      'a key with a list in its column',
      'a: 1\nb:\n- c\n- d\ne: 2\n',
      [remove('b')],
      'a: 1\ne: 2\n',
    ],
    [
      'comments below an empty key are its own',
      'x:\n  a:\n  # k: 1\n  # l: 2\n  b: 1\n',
      [remove('x', 'b')],
      'x:\n  a:\n  # k: 1\n  # l: 2\n',
    ],
    [
      'the first key of an item',
      'x:\n- name: a # the name\n  # the image\n  image: b\n',
      [remove('x', 0, 'name')],
      'x:\n- # the image\n  image: b\n',
    ],
    [
      'the first two keys of an item',
      'x:\n- name: a\n  b: 1\n  c: 2\n',
      [remove('x', 0, 'name'), remove('x', 0, 'b')],
      'x:\n- c: 2\n',
    ],
    [
      'all keys of an item',
      'x:\n- name: a\n  b: 1\n- c\n',
      [remove('x', 0, 'name'), remove('x', 0, 'b')],
      'x:\n- {}\n- c\n',
    ],
    [
      'the head of the file stays',
      '# Copyright\na: 1\nb: 2\n',
      [remove('a')],
      '# Copyright\nb: 2\n',
    ],
    ['blank lines between items', 'x:\n- a\n\n- b\n\n- c\n', [remove('x', 1)], 'x:\n- a\n\n- c\n'],
    ['blank lines before the last', 'x:\n- a\n\n- b\ny: 1\n', [remove('x', 1)], 'x:\n- a\ny: 1\n'],
    ['blank lines after the first', 'x:\n- a\n\n- b\ny: 1\n', [remove('x', 0)], 'x:\n- b\ny: 1\n'],
    ['the last line without a line break', 'x:\n- a\n- b', [remove('x', 1)], 'x:\n- a'],
    [
      'all, and one is new',
      'x:\n# one\n- a\n- b\ny: 1\n',
      [remove('x', 0), remove('x', 1), insert(['x'], 1, 'c')],
      'x:\n- c\ny: 1\n',
    ],
    [
      'a key and its stand-in',
      'x:\n- name: v\n  configMap:\n    name: c\n  y: 1\n',
      [remove('x', 0, 'configMap'), set(['x', 0, 'emptyDir'], {})],
      'x:\n- name: v\n  emptyDir: {}\n  y: 1\n',
    ],
    [
      'the first key and its stand-in',
      'x:\n- a: 1\n  b: 2\n',
      [remove('x', 0, 'a'), set(['x', 0, 'c'], 3)],
      'x:\n- c: 3\n  b: 2\n',
    ],
  ]);
});

describe('setting a value', () => {
  rows([
    [
      'keeps the quotes',
      'a: \'x\'\nb: "y"\nc: z\n',
      [set(['a'], 'p'), set(['b'], 'q'), set(['c'], 'r')],
      'a: \'p\'\nb: "q"\nc: r\n',
    ],
    ['quotes what needs it', 'a: x\n', [set(['a'], 'yes')], 'a: "yes"\n'],
    [
      'quotes as elsewhere in the document',
      "a: x\nb: 'y'\n",
      [set(['a'], '0755')],
      "a: '0755'\nb: 'y'\n",
    ],
    ['a number over text', 'a: "8080"\n', [set(['a'], 8080)], 'a: 8080\n'],
    ['text over a number', 'a: 8080\n', [set(['a'], '8080')], 'a: "8080"\n'],
    ['keeps comment and anchor', 'a: &x old # why\n', [set(['a'], 'new')], 'a: &x new # why\n'],
    ['an empty value', 'a: # why\nb: 1\n', [set(['a'], 'x')], 'a: x # why\nb: 1\n'],
    ['on the next line', 'a:\n  x\nb: 1\n', [set(['a'], 'z')], 'a:\n  z\nb: 1\n'],
    [
      'a block scalar by one line',
      'a: | # why\n  one\n  two\n\nb: 1\n',
      [set(['a'], 'x')],
      'a: x # why\n\nb: 1\n',
    ],
    [
      'one line by several',
      'a: x # why\nb: 1\n',
      [set(['a'], 'one\n two\n')],
      'a: | # why\n  one\n   two\nb: 1\n',
    ],
    [
      'a block scalar by another',
      'a: >-\n  one\nb: 1\n',
      [set(['a'], 'one\ntwo')],
      'a: |-\n  one\n  two\nb: 1\n',
    ],
    [
      'text of several lines that a block cannot hold',
      'a: x\n',
      [set(['a'], ' one\ntwo')],
      'a: " one\\ntwo"\n',
    ],
    [
      'a scalar by a mapping',
      'a: x # why\nb: 1\n',
      [set(['a'], { c: [1] })],
      'a: # why\n  c:\n  - 1\nb: 1\n',
    ],
    [
      'a mapping by a scalar',
      'a: # why\n  b: 1\n  c: 2\nd: 3\n',
      [set(['a'], 'x')],
      'a: x # why\nd: 3\n',
    ],
    ['a list by {}', 'a:\n- b\n- c\nd: 3\n', [set(['a'], {})], 'a: {}\nd: 3\n'],
    [
      'an item by a mapping',
      'a:\n- x # why\n- y\n',
      [set(['a', 0], { b: 1, c: 2 })],
      'a:\n- b: 1 # why\n  c: 2\n- y\n',
    ],
    ['a tagged value', 'a: !!str 5 # why\n', [set(['a'], 6)], 'a: 6 # why\n'],
    [
      'a mapping changes only where it differs',
      'a:\n  b: 1 # one\n  # two\n  c: 2\n  d: 3\n',
      [set(['a'], { b: 1, c: 5, e: 6 })],
      'a:\n  b: 1 # one\n  # two\n  c: 5\n  e: 6\n',
    ],
    [
      'a list changes only where it differs',
      'a:\n- b # one\n- c\n- d # three\n',
      [set(['a'], ['b', 'x', 'z', 'd'])],
      'a:\n- b # one\n- x\n- z\n- d # three\n',
    ],
    ['what is so already', 'a: "x"\n', [set(['a'], 'x')], 'a: "x"\n'],
    [
      'an explicit key',
      '? a\n: b\n? c\n',
      [set(['a'], 'x'), set(['d'], 1)],
      '? a\n: x\n? c\nd: 1\n',
    ],
    ['a quoted key', '"a": 1\n\'b\': 2\n', [set(['a'], 3), remove('b')], '"a": 3\n'],
    [
      'behind a byte order mark',
      '\uFEFFa: 1\nb:\n- c\n',
      [set(['a'], 2), set(['d'], 1), insert(['b'], 1, 'é😀')],
      '\uFEFFa: 2\nb:\n- c\n- é😀\nd: 1\n',
    ],
    [
      'after astral characters',
      '😀: 😀\nb: [😀]\n',
      [insert(['b'], 1, 'c'), set(['😀'], 'd')],
      '😀: d\nb: [😀, c]\n',
    ],
    [
      'mixed line ends',
      'a: 1\r\nb: 2\nc:\r\n- 3\r\n',
      [set(['b'], 4), insert(['c'], 1, 5)],
      'a: 1\r\nb: 4\nc:\r\n- 3\r\n- 5\r\n',
    ],
  ]);
});
