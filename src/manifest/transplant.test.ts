import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { applyChanges, type Change, parseManifest, planEdits } from './index.ts';

function edited(text: string, document: number, changes: readonly Change[]): string {
  const plan = planEdits(parseManifest(text), document, changes);
  return plan.ok ? applyEdits(text, plan.edits) : `refused: ${plan.reason}`;
}

const pod = `spec:
  # the app
  containers:
  # first
  - name: app # the app
    image: "nginx"
    # what runs
    command:
      - sh
      - |
        echo a
          echo b

  # second
  - name: two
    args: ['-c', 'x']
  volumes: []
`;
const containers = ['spec', 'containers'];

describe('a moved item keeps its text and comments', () => {
  it.each<[string, string, readonly Change[], string]>([
    [
      'within its list',
      'x:\n# a\n- a # 1\n- b\n# c\n- c\n',
      [{ change: 'move', from: ['x', 0], list: ['x'], index: 2 }],
      'x:\n- b\n# a\n- a # 1\n# c\n- c\n',
    ],
    [
      'to the front',
      'x:\n- a\n- b: 1\n  # in b\n- c\n',
      [{ change: 'move', from: ['x', 1], list: ['x'], index: 0 }],
      'x:\n- b: 1\n  # in b\n- a\n- c\n',
    ],
    [
      'to where it is',
      'x:\n- a\n- b\n',
      [{ change: 'move', from: ['x', 0], list: ['x'], index: 1 }],
      'x:\n- a\n- b\n',
    ],
    [
      'changed on the way',
      'x:\n- n: a # 1\n  m: 2\nk:\n- b\n',
      [{ change: 'move', from: ['x', 0], list: ['k'], index: 1, patch: { m: undefined, o: 3 } }],
      'x: []\nk:\n- b\n- n: a # 1\n  o: 3\n',
    ],
    [
      'to an indented list',
      'x:\n- n: |\n    t\n\n     u\n  # c\n- b\nk:\n    - c\n',
      [{ change: 'move', from: ['x', 0], list: ['k'], index: 1 }],
      'x:\n- b\nk:\n    - c\n    - n: |\n        t\n\n         u\n      # c\n',
    ],
    [
      'out of an indented list',
      'x:\n    - n: |\n        t\n\n         u\nk:\n- c\n',
      [{ change: 'move', from: ['x', 0], list: ['k'], index: 0 }],
      'x: []\nk:\n- n: |\n    t\n\n     u\n- c\n',
    ],
    [
      'to an empty list',
      'x:\n- a # 1\n- b\nk: []\n',
      [{ change: 'move', from: ['x', 0], list: ['k'], index: 0 }],
      'x:\n- b\nk:\n- a # 1\n',
    ],
    [
      'two at once, over each other',
      'x:\n- a\n- b\n- c\n',
      [
        { change: 'move', from: ['x', 2], list: ['x'], index: 0 },
        { change: 'move', from: ['x', 0], list: ['x'], index: 2 },
      ],
      'x:\n- c\n- b\n- a\n',
    ],
    [
      'the last line without a line break',
      'x:\n- a\n- b',
      [{ change: 'move', from: ['x', 1], list: ['x'], index: 0 }],
      'x:\n- b\n- a',
    ],
    [
      'CRLF',
      'x:\r\n- a\r\n- b: 1\r\n  c: 2\r\nk:\r\n  - d\r\n',
      [{ change: 'move', from: ['x', 1], list: ['k'], index: 0 }],
      'x:\r\n- a\r\nk:\r\n  - b: 1\r\n    c: 2\r\n  - d\r\n',
    ],
    [
      'a flow item to a block list',
      'x: [{a: 1}, b]\nk:\n- c\n',
      [{ change: 'move', from: ['x', 0], list: ['k'], index: 1, patch: { a: 2 } }],
      'x: [b]\nk:\n- c\n- {a: 2}\n',
    ],
    [
      'a block item to a flow list',
      'x:\n- a: 1 # c\nk: [b]\n',
      [{ change: 'move', from: ['x', 0], list: ['k'], index: 1 }],
      'x: []\nk: [b, {a: 1}]\n',
    ],
    [
      'an alias',
      'a: &x 1\nx:\n- *x # why\nk:\n- c\n',
      [{ change: 'move', from: ['x', 0], list: ['k'], index: 0 }],
      'a: &x 1\nx: []\nk:\n- *x # why\n- c\n',
    ],
  ])('%s', (_, text, changes, after) => {
    expect(edited(text, 0, changes)).toBe(after);
    const before = parseManifest(text).documents[0]?.parsed.value ?? null;
    expect(parseManifest(after).documents[0]?.parsed.value).toEqual(applyChanges(before, changes));
  });

  it('to a section that is made for it', () => {
    const changes: Change[] = [
      {
        change: 'move',
        from: [...containers, 0],
        list: ['spec', 'initContainers'],
        index: 0,
        patch: { restartPolicy: 'Always' },
      },
    ];
    expect(edited(pod, 0, changes)).toBe(`spec:
  initContainers:
  # first
  - name: app # the app
    image: "nginx"
    restartPolicy: Always
    # what runs
    command:
      - sh
      - |
        echo a
          echo b
  # the app
  containers:
  # second
  - name: two
    args: ['-c', 'x']
  volumes: []
`);
  });
});

describe('a copied item', () => {
  it('comes with its comments and without its anchors', () => {
    const text = 'x:\n# a\n- n: &x a # 1\n  m: *x\n- b\n';
    const copy: Change = { change: 'copy', from: ['x', 0], index: 1, patch: { o: [1] } };
    expect(edited(text, 0, [copy])).toBe(
      'x:\n# a\n- n: &x a # 1\n  m: *x\n# a\n- n: a # 1\n  m: *x\n  o:\n  - 1\n- b\n',
    );
  });

  it('keeps JSON', () => {
    const copy: Change = { change: 'copy', from: ['x', 0], index: 1, patch: { n: 'b' } };
    expect(edited('{\n  "x": [\n    {"n": "a"}\n  ]\n}\n', 0, [copy])).toBe(
      '{\n  "x": [\n    {"n": "a"},\n    {"n": "b"}\n  ]\n}\n',
    );
  });
});

describe('new keys find their place', () => {
  const set = (
    at: (string | number)[],
    value: Extract<Change, { change: 'set' }>['value'],
  ): Change => ({ change: 'set', at, value });
  it.each<[string, string, readonly Change[], string]>([
    [
      'init containers before containers',
      'spec:\n  containers: []\n',
      [set(['spec', 'initContainers'], [])],
      'spec:\n  initContainers: []\n  containers: []\n',
    ],
    [
      'volumes after containers',
      'spec:\n  containers: []\n  nodeName: x\n',
      [set(['spec', 'volumes'], [])],
      'spec:\n  containers: []\n  volumes: []\n  nodeName: x\n',
    ],
    [
      'volume mounts last',
      'containers:\n- name: a\n  image: b\n  ports: []\n',
      [set(['containers', 0, 'volumeMounts'], [])],
      'containers:\n- name: a\n  image: b\n  ports: []\n  volumeMounts: []\n',
    ],
    [
      'restartPolicy after image',
      'containers:\n- name: a\n  image: b\n  ports: []\n',
      [set(['containers', 0, 'restartPolicy'], 'Always')],
      'containers:\n- name: a\n  image: b\n  restartPolicy: Always\n  ports: []\n',
    ],
    [
      'a name before everything',
      'containers:\n- image: b\n',
      [set(['containers', 0, 'name'], 'a')],
      'containers:\n- name: a\n  image: b\n',
    ],
    [
      'the name of a port after its number, whose line stays',
      'ports:\n- containerPort: 80 # web\n- {}\n',
      [set(['ports', 0, 'name'], 'web')],
      'ports:\n- containerPort: 80 # web\n  name: web\n- {}\n',
    ],
    [
      'metadata after kind',
      'apiVersion: v1\nkind: Pod\nspec: {}\n',
      [set(['metadata', 'name'], 'a')],
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec: {}\n',
    ],
    [
      'as in the other items',
      'containers:\n- name: a\n  resources: {limits: {cpu: "1"}}\n- name: b\n',
      [set(['containers', 1, 'resources'], { limits: { cpu: '2' } })],
      'containers:\n- name: a\n  resources: {limits: {cpu: "1"}}\n- name: b\n  resources: {limits: {cpu: "2"}}\n',
    ],
    [
      'an unknown one at the end',
      'x:\n  a: 1\n  b: 2\n',
      [set(['x', 'c'], 3)],
      'x:\n  a: 1\n  b: 2\n  c: 3\n',
    ],
  ])('%s', (_, text, changes, after) => {
    expect(edited(text, 0, changes)).toBe(after);
  });
});

describe('one document of several', () => {
  const text = '# one\na: 1\n---\n# two\na: 2 # x\n...\n# three\n---\na: 3';
  it.each([
    [0, '# one\na: 9\nb:\n- 1\n---\n# two\na: 2 # x\n...\n# three\n---\na: 3'],
    [1, '# one\na: 1\n---\n# two\na: 9 # x\nb:\n- 1\n...\n# three\n---\na: 3'],
    [2, '# one\na: 1\n---\n# two\na: 2 # x\n...\n# three\n---\na: 9\nb:\n- 1'],
  ])('%i', (document, after) => {
    const changes: Change[] = [
      { change: 'set', at: ['a'], value: 9 },
      { change: 'insert', list: ['b'], index: 0, value: 1 },
    ];
    expect(edited(text, document, changes)).toBe(after);
  });
});
