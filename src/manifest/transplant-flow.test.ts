import { expect, it } from 'vitest';
import { edited } from './edit-testing.ts';
import type { Change } from './index.ts';

const move = (index: number, list = 'k'): Change => ({
  change: 'move',
  from: ['x', index],
  list: [list],
  index: 0,
});

it.each<[string, string, readonly Change[], string]>([
  [
    'moved to a list that is new',
    "{\n  x: [\n    {\n      a: 'b', # why\n      c: [ d ],\n    },\n    { e: f },\n  ],\n}\n",
    [move(0)],
    "{\n  x: [\n    { e: f },\n  ],\n  k: [\n    {\n      a: 'b', # why\n      c: [ d ],\n    },\n  ],\n}\n",
  ],
  [
    'moved to a list at another depth',
    "x: [\n  {\n    a: 'b',\n    c: d\n  },\n  e\n]\nk: [\n    f\n]\n",
    [move(0)],
    "x: [\n  e\n]\nk: [\n    {\n      a: 'b',\n      c: d\n    },\n    f\n]\n",
  ],
  [
    'moved out of brackets',
    'x: [\n  {\n    a: b, # why\n    c: d\n  },\n  e\n]\nk:\n- f\n',
    [move(0)],
    'x: [\n  e\n]\nk:\n- {\n    a: b, # why\n    c: d\n  }\n- f\n',
  ],
  [
    'copied, changed on the way, in JSON',
    '{\n\t"x": [\n\t\t{\n\t\t\t"a" : 1,\n\t\t\t"b": ["c"]\n\t\t}\n\t]\n}\n',
    [{ change: 'copy', from: ['x', 0], index: 1, patch: { a: 2 } }],
    '{\n\t"x": [\n\t\t{\n\t\t\t"a" : 1,\n\t\t\t"b": ["c"]\n\t\t},\n\t\t{\n\t\t\t"a" : 2,\n\t\t\t"b": ["c"]\n\t\t}\n\t]\n}\n',
  ],
])('an item over several lines in brackets keeps them: %s', (_, before, changes, after) => {
  expect(edited(before, changes)).toBe(after);
});
