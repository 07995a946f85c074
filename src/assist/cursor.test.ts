import { describe, expect, it } from 'vitest';
import { cursorAt } from './index.ts';

/** Where the `|` of the text stands. */
function at(marked: string) {
  const offset = marked.indexOf('^');
  const cursor = cursorAt(marked.replace('^', ''), offset);
  return cursor && `${cursor.path.join('.')} ${cursor.at} ${cursor.key}`.trim();
}

const POD = 'kind: Pod\nspec:\n  containers:\n  - name: a\n';

describe('the cursor', () => {
  it.each([
    ['at the top', 'ki^', 'key ki'],
    ['in the value of a top key', 'kind: P^', 'value kind'],
    ['in a mapping', 'spec:\n  host^', 'spec key host'],
    ['on an empty line, by its column', 'spec:\n  a: 1\n  ^', 'spec key'],
    ['on an empty line at the left', 'spec:\n  a: 1\n^', 'key'],
    ['right after a dash', 'spec:\n  containers:\n  - na^', 'spec.containers.0 item na'],
    ['below a dash’s key', `${POD}    im^`, 'spec.containers.0 key im'],
    ['in a value below a dash', `${POD}    image: ng^`, 'spec.containers.0 value image'],
    ['in the second item', `${POD}  - name: b\n    im^`, 'spec.containers.1 key im'],
    [
      'in a list that is indented',
      'spec:\n  containers:\n    - name: a\n    - na^',
      'spec.containers.1 item na',
    ],
    [
      'in a list of an item',
      `${POD}    ports:\n    - containerPort: 1\n      na^`,
      'spec.containers.0.ports.0 key na',
    ],
    [
      'after a deeper mapping',
      `${POD}    resources:\n      limits:\n        cpu: 1\n    im^`,
      'spec.containers.0 key im',
    ],
    [
      'in a deeper mapping',
      `${POD}    resources:\n      limits:\n        c^`,
      'spec.containers.0.resources.limits key c',
    ],
    ['after comments and blank lines', `${POD}\n    # why\n\n    im^`, 'spec.containers.0 key im'],
    ['in the second document', `${POD}---\nkind: Service\nspec:\n  po^`, 'spec key po'],
    [
      'in an item that is a plain text',
      `${POD}    args:\n    - --x^`,
      'spec.containers.0.args.0 item --x',
    ],
    [
      'with quoted keys',
      '"spec":\n  "containers":\n  - "name": x^',
      'spec.containers.0 value name',
    ],
    ['beside text that can’t be read', 'spec:\n  bad: [\n  host^', 'spec key host'],
  ])('%s', (_, marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  it.each([
    ['in a comment', 'spec: # he^'],
    ['in a block scalar', 'data:\n  a: |\n    ki^'],
    ['in an empty line of a block scalar', 'data:\n  a: |\n    kind\n\n    ^'],
    [
      'in a block scalar, below a deeper line like its own head',
      'data:\n  a: |\n    b\n      c: |\n    ki^',
    ],
    ['inside braces', 'spec: {a^'],
  ])('is nowhere %s', (_, marked) => {
    expect(at(marked)).toBeUndefined();
  });

  it('knows the keys that are there already', () => {
    const marked = `${POD}    image: x\n    ^\n    ports:\n    - containerPort: 1\n  - name: b\n`;
    expect(cursorAt(marked.replace('^', ''), marked.indexOf('^'))?.siblings.toSorted()).toEqual([
      'image',
      'name',
      'ports',
    ]);
  });
});
