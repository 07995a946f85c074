import { describe, expect, it } from 'vitest';
import { edited, insert, type Row, set } from './edit-testing.ts';

describe('a first item', () => {
  const volume = { name: 'v', emptyDir: {} };
  it.each<Row>([
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
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
});

it('a first init container stands directly before the containers, whatever follows them', () => {
  const before = 'containers:\n- name: a\nrestartPolicy: Always\n';
  expect(edited(before, [insert(['initContainers'], 0, { name: 'b' })])).toBe(
    `initContainers:\n- name: b\n${before}`,
  );
});

describe('a new item looks like its siblings', () => {
  it.each<Row>([
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
      'a blank line above the only one',
      'x:\n\n  # one\n  - a\ny: 1\n',
      [insert(['x'], 1, 'b')],
      'x:\n\n  # one\n  - a\n\n  - b\ny: 1\n',
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
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
});
