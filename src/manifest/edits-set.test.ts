import { describe, expect, it } from 'vitest';
import { edited, insert, type Row, remove, set } from './edit-testing.ts';

describe('setting a value', () => {
  it.each<Row>([
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
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
});
