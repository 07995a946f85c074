import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { planGesture } from './plan-gesture.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: app
    image: nginx
    args:
    - --first  # one
    # two comes next
    - "second"
    - third
    command: [sh, -c, x]
`;

const args = 'spec.containers[0].args';

function moved(list: string, from: number, to: number) {
  const plan = planGesture(parseManifest(POD), { do: 'moveItem', list, from, to });
  return plan.ok ? plan.next.text : plan.reason;
}

describe('moveItem', () => {
  it.each([
    ['down', 0, 1, '    # two comes next\n    - "second"\n    - --first  # one\n    - third\n'],
    [
      'to the end',
      0,
      2,
      '    # two comes next\n    - "second"\n    - third\n    - --first  # one\n',
    ],
    [
      'up, its comment with it',
      1,
      0,
      '    # two comes next\n    - "second"\n    - --first  # one\n    - third\n',
    ],
    ['nowhere', 1, 1, '    - --first  # one\n    # two comes next\n    - "second"\n    - third\n'],
  ])('moves an item %s', (_, from, to, items) => {
    const before = POD.slice(0, POD.indexOf('    - --first'));
    const after = POD.slice(POD.indexOf('    command'));
    expect(moved(args, from, to)).toBe(before + items + after);
  });

  it('moves within a flow list', () => {
    expect(moved('spec.containers[0].command', 2, 0)).toContain('command: [x, sh, -c]');
  });

  it.each([
    [args, 0, 3, 'has 3 items'],
    [args, -1, 0, 'has 3 items'],
    ['spec.containers[0].image', 0, 1, 'is no list'],
    ['spec.containers[0].env', 0, 1, 'is no list'],
  ])('refuses %s from %i to %i', (list, from, to, reason) => {
    expect(moved(list, from, to)).toContain(reason);
  });

  it('says whose list it was', () => {
    const plan = planGesture(parseManifest(POD), { do: 'moveItem', list: args, from: 0, to: 1 });
    expect(plan.ok && plan.label).toBe('args of app reordered');
  });
});
