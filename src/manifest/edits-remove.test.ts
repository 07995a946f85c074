import { describe, expect, it } from 'vitest';
import { edited, insert, type Row, remove, set } from './edit-testing.ts';

describe('what was commented out is no comment of what follows it', () => {
  it.each<Row>([
    [
      'items above an item',
      'x:\n- a: 1\n# - b: 2\n#   c: 3\n# dee\n- d: 4\n- e: 5\n',
      [remove('x', 1)],
      'x:\n- a: 1\n# - b: 2\n#   c: 3\n- e: 5\n',
    ],
    [
      'items below a list in the column of its key, above the next key',
      'x:\n- a: 1\n#- b: 2\n#  c: 3\n# the why\nw: 1\nz: 2\n',
      [remove('w')],
      'x:\n- a: 1\n#- b: 2\n#  c: 3\nz: 2\n',
    ],
    [
      'they go with their list',
      'x:\n- a: 1\n# two\n# - {b: 2}\n# why\ny: 1\n',
      [remove('x')],
      '# why\ny: 1\n',
    ],
    [
      'a new key does not part them from their list',
      'x:\n- a: 1\n# - b: 2\n',
      [set(['w'], 1)],
      'x:\n- a: 1\n# - b: 2\nw: 1\n',
    ],
    [
      'a section above a key',
      'x:\n  a: 1\n  # limits:\n  #   cpu: 1\n  # bee\n  b: 2\n',
      [remove('x', 'b')],
      'x:\n  a: 1\n  # limits:\n  #   cpu: 1\n',
    ],
    [
      'but prose is',
      'x:\n  a: 1\n  # Options:\n  #   - fast\n  # - slow\n  # see below:\n  b: 2\n',
      [remove('x', 'b')],
      'x:\n  a: 1\n',
    ],
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
});

describe('what is removed takes its own comments', () => {
  const list =
    'x:\n# all of them\n\n# one\n- a # first\n# two\n- b: 1\n  # in b\n# three\n- c\n# the end\ny: 1\n';
  it.each<Row>([
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
  ])('%s', (_, before, changes, after) => {
    expect(edited(before, changes)).toBe(after);
  });
});
