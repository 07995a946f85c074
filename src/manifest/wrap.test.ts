import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/index.ts';
import { parseManifest } from './parse.ts';
import { planUnwrap, planWrap } from './wrap.ts';

const INNER = ['template', 'spec'];

function wrapped(text: string): string {
  const plan = planWrap(parseManifest(text), 0, ['spec'], INNER);
  return plan.ok ? applyEdits(text, plan.edits) : `refused: ${plan.reason}`;
}

function unwrapped(text: string): string {
  const plan = planUnwrap(parseManifest(text), 0, ['spec'], INNER);
  return plan.ok ? applyEdits(text, plan.edits) : `refused: ${plan.reason}`;
}

const cases: [name: string, flat: string, deep: string][] = [
  [
    'block style with comments and blank lines',
    `# file
kind: Pod
spec: # what runs
  # first
  containers:
  - name: app # the app

    args: [a,
      b]
# old:
    # about env
    env: []
  # last
status: {}
`,
    `# file
kind: Pod
spec:
  template:
    spec: # what runs
      # first
      containers:
      - name: app # the app

        args: [a,
          b]
    # old:
        # about env
        env: []
      # last
status: {}
`,
  ],
  [
    'block scalars, with blank lines and an indent of their own',
    `spec:
  a: |
    one

      two
  b: |2
     three
  c: >-
    folded
    text
`,
    `spec:
  template:
    spec:
      a: |
        one

          two
      b: |2
         three
      c: >-
        folded
        text
`,
  ],
  [
    'quoted texts over several lines',
    `spec:
  a: "one \\
    two"
  b: 'three

    four'
  c: five
    six
`,
    `spec:
  template:
    spec:
      a: "one \\
        two"
      b: 'three

        four'
      c: five
        six
`,
  ],
  [
    'four spaces',
    'spec:\n    containers:\n        - name: app\n          env:\n              A: b\n',
    'spec:\n    template:\n        spec:\n            containers:\n                - name: app\n                  env:\n                      A: b\n',
  ],
  [
    'CRLF',
    'a: 1\r\nspec:\r\n  b: 1\r\n\r\n  c: 2\r\n',
    'a: 1\r\nspec:\r\n  template:\r\n    spec:\r\n      b: 1\r\n\r\n      c: 2\r\n',
  ],
  ['no last line break', 'spec:\n  b: 1', 'spec:\n  template:\n    spec:\n      b: 1'],
  ['a value in brackets', 'spec: {b: 1} # c\n', 'spec:\n  template:\n    spec: {b: 1} # c\n'],
  [
    'brackets over several lines',
    'spec: {\n  b: 1, # c\n}\n',
    'spec:\n  template:\n    spec: {\n      b: 1, # c\n    }\n',
  ],
  ['all in brackets', '{a: 1, spec: {b: 1}}\n', '{a: 1, spec: {template: {spec: {b: 1}}}}\n'],
  ['nothing there yet', 'spec:\nb: 1\n', 'spec:\n  template:\n    spec:\nb: 1\n'],
  [
    'an anchor and a tag',
    'a: &x 1\nspec: !!map &s\n  b: *x\nc: *s\n',
    'a: &x 1\nspec:\n  template:\n    spec: !!map &s\n      b: *x\nc: *s\n',
  ],
  ['an alias', 'a: &x {b: 1}\nspec: *x\n', 'a: &x {b: 1}\nspec:\n  template:\n    spec: *x\n'],
  [
    'merge keys',
    'x: &x {b: 1}\nspec:\n  <<: *x\n  c: 1\n',
    'x: &x {b: 1}\nspec:\n  template:\n    spec:\n      <<: *x\n      c: 1\n',
  ],
  [
    'a byte order mark',
    '\uFEFFspec:\n  b: 1\n',
    '\uFEFFspec:\n  template:\n    spec:\n      b: 1\n',
  ],
  ['JSON in one line', '{"spec":{"b":1},"c":2}', '{"spec":{"template":{"spec":{"b":1}}},"c":2}'],
  [
    'JSON over lines',
    `${JSON.stringify({ a: 1, spec: { b: [1, { c: 2 }] }, d: 1 }, null, 2)}\n`,
    `${JSON.stringify({ a: 1, spec: { template: { spec: { b: [1, { c: 2 }] } } }, d: 1 }, null, 2)}\n`,
  ],
  [
    'JSON with tabs',
    `${JSON.stringify({ spec: { b: [1] } }, null, '\t')}\n`,
    `${JSON.stringify({ spec: { template: { spec: { b: [1] } } } }, null, '\t')}\n`,
  ],
];

describe('wrapping', () => {
  it.each(cases)('%s', (_, flat, deep) => {
    expect(wrapped(flat)).toBe(deep);
  });

  it.each(cases)('and back: %s', (_, flat, deep) => {
    expect(unwrapped(deep)).toBe(flat);
  });

  it.each([
    ['a: &x {spec: {b: 1}}\n<<: *x\n', 'spec comes through the alias *x. Write it out first.'],
    ['a: 1\n', 'spec is not set.'],
    ['spec: [\n', 'This document has a fault'],
  ])('refuses %j', (text, reason) => {
    expect(wrapped(text)).toContain(`refused: ${reason}`);
  });
});

describe('unwrapping', () => {
  it('keeps the comments between the keys', () => {
    expect(
      unwrapped(
        'spec: # one\n  # two\n  template: # three\n    # four\n    spec: # five\n      # six\n      b: 1\n  # seven\n',
      ),
    ).toBe('spec: # five\n  # one\n  # two\n  # three\n  # four\n  # six\n  b: 1\n  # seven\n');
    expect(unwrapped('a: 1\nspec: # one\n  template: # two\n    spec: {b: 1}\n')).toBe(
      'a: 1\n# one\n# two\nspec: {b: 1}\n',
    );
  });

  it('drops anchors nobody uses around the value, and keeps its own', () => {
    expect(unwrapped('spec: &s\n  template: &t # one\n    spec: &p\n      b: 1\n')).toBe(
      'spec: &p\n  # one\n  b: 1\n',
    );
  });

  it('takes a value out of brackets', () => {
    expect(unwrapped('spec: {template: {spec: {b: 1}}} # c\n')).toBe('spec: {b: 1} # c\n');
    expect(unwrapped('spec:\n  template: {spec: {b: 1}}\nc: 1\n')).toBe('spec: {b: 1}\nc: 1\n');
    expect(unwrapped('spec: {\n  template: {\n    spec: {b: 1}, # lost\n  }}\n')).toContain(
      'refused',
    );
  });

  it.each([
    ['spec:\n  template:\n    spec: {b: 1}\n  replicas: 1\n', 'spec is written in a way'],
    [
      'spec:\n  template: &t\n    spec: {b: 1}\nc: *t\n',
      'A value around it has the anchor &t, which is used elsewhere.',
    ],
    ['spec:\n  template: 1\n', 'spec is written in a way'],
  ])('refuses %j', (text, reason) => {
    expect(unwrapped(text)).toContain(`refused: ${reason}`);
  });
});
