import { describe, expect, it } from 'vitest';
import { edited, insert, type Row, remove, set } from './edit-testing.ts';

describe('flow lists', () => {
  it.each<Row>([
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
    [
      'behind a comment, commas first',
      'x: [\n  a # one\n  , b # two\n]\n',
      [insert(['x'], 2, 'c')],
      'x: [\n  a # one\n  , b, # two\n  c\n]\n',
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
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
});

describe('JSON', () => {
  it.each<Row>([
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
      'spaces, but for one line',
      '{\n  "a": [\n    1\n  ],\n\t"b": 2,\n  "c": []\n}\n',
      [insert(['c'], 0, { d: 3 })],
      '{\n  "a": [\n    1\n  ],\n\t"b": 2,\n  "c": [\n    {\n      "d": 3\n    }\n  ]\n}\n',
    ],
    [
      'tabs',
      '{\n\t"a": [\n\t\t{\n\t\t\t"b": 1\n\t\t}\n\t],\n\t"c": []\n}\n',
      [insert(['a'], 1, { b: 2 }), insert(['c'], 0, 3)],
      '{\n\t"a": [\n\t\t{\n\t\t\t"b": 1\n\t\t},\n\t\t{\n\t\t\t"b": 2\n\t\t}\n\t],\n\t"c": [\n\t\t3\n\t]\n}\n',
    ],
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
});
