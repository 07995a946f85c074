import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { complaintsOf, verdictOf } from './index.ts';

const pod = (spec: string) => `# above
---
apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
${spec}`;

/** Rule and first line of the place of each complaint. */
function places(text: string): (readonly [string, string])[] {
  const { documents } = parseManifest(text);
  return documents.flatMap((document) =>
    complaintsOf(document, verdictOf(document)).map(
      ({ rule, span }) => [rule, text.slice(span.start, span.end).split('\n')[0] ?? ''] as const,
    ),
  );
}

describe('complaints at their places', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'a wrong value',
      pod('  containers:\n  - name: app\n    image: a\n    ports:\n    - containerPort: 0x1ffff\n'),
      [['FieldValueInvalid', 'containerPort: 0x1ffff']],
    ],
    [
      'what is missing, at what lacks it',
      pod('  containers:\n  - name: app\n    image: a\n  - name: logs\n'),
      [['FieldValueRequired', '- name: logs']],
    ],
    [
      'an unknown field',
      pod('  containers:\n  - name: app\n    image: a\n    imagee: b # no\n'),
      [['strict-decoding', 'imagee: b']],
    ],
    [
      'a value of the wrong type',
      pod('  containers:\n  - name: app\n    image: a\n    env:\n    - {name: A, value: 8}\n'),
      [['decoding', 'value: 8']],
    ],
    [
      'a quantity that is none',
      pod('  containers:\n  - name: app\n    image: a\n    resources: {limits: {memory: many}}\n'),
      [['decoding', 'memory: many']],
    ],
    [
      'a key written twice',
      pod('  containers:\n  - name: app\n    image: a\n    image: b\n'),
      [['strict-decoding', 'image: b']],
    ],
    [
      'a warning',
      pod(
        '  containers:\n  - name: app\n    image: a\n    ports: [{containerPort: 1}, {containerPort: 1}]\n',
      ),
      [['server-warning', '{containerPort: 1}']],
    ],
    [
      'a kind that is missing',
      'apiVersion: v1\nmetadata: {name: a}\n',
      [['decoding', 'apiVersion: v1']],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});
