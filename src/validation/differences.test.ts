import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { differencesIn } from './index.ts';

const pod = (spec: string) => `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
${spec}`;

const ROLLOUT = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: shop}
spec:
  template:
    spec:
      resources: {requests: {cpu: 1}}
      containers:
      - {name: app, image: 'a:1'}
`;

const APP = '  containers:\n  - name: app\n    image: a:1\n';

function differences(text: string, minor: number) {
  const manifest = parseManifest(text);
  const pods = readPods(manifest);
  return manifest.documents
    .flatMap((document) => differencesIn(document, pods, minor))
    .map(({ severity, message, span }) => [
      severity,
      message,
      text.slice(span.start, span.end).split('\n')[0],
    ]);
}

describe('what another version takes in another way', () => {
  it.each<[string, string, number, readonly (readonly [string, string, string])[]]>([
    ['nothing, in the verdict’s own', pod(`  resources: {requests: {cpu: 1}}\n${APP}`), 34, []],
    [
      'a field that has not come yet',
      pod(`  resources: {requests: {cpu: 1}}\n${APP}`),
      31,
      [
        [
          'error',
          'In 1.31 there is no resources: the server refuses it as an unknown field.',
          'resources: {requests: {cpu: 1}}',
        ],
      ],
    ],
    [
      'a field whose feature is off',
      pod(`  resources: {requests: {cpu: 1}}\n${APP}`),
      33,
      [
        [
          'warning',
          'In 1.33 resources is dropped: its feature is off by default.',
          'resources: {requests: {cpu: 1}}',
        ],
      ],
    ],
    [
      'a field deep inside',
      pod(`${APP}    lifecycle: {preStop: {sleep: {seconds: 5}}}\n`),
      28,
      [
        [
          'error',
          'In 1.28 there is no sleep: the server refuses it as an unknown field.',
          'sleep: {seconds: 5}',
        ],
      ],
    ],
    [
      'a value that was refused before',
      pod(`${APP}    lifecycle: {preStop: {sleep: {seconds: 0}}}\n`),
      32,
      [['error', 'In 1.32 a sleep of 0 seconds is refused.', 'seconds: 0']],
    ],
    [
      'a field that is heeded later',
      pod(`  hostnameOverride: shop.example\n${APP}`),
      35,
      [
        [
          'hint',
          'In 1.35 hostnameOverride is heeded: what the verdict says of it holds for 1.34.',
          'hostnameOverride: shop.example',
        ],
      ],
    ],
    [
      'the pod in an object that is not Kubernetes’ own',
      ROLLOUT,
      28,
      [
        [
          'error',
          'In 1.28 there is no resources: the server refuses it as an unknown field.',
          'resources: {requests: {cpu: 1}}',
        ],
      ],
    ],
    ['fields all versions know', pod(APP), 28, []],
  ])('%s', (_, text, minor, expected) => {
    expect(differences(text, minor)).toEqual(expected);
  });
});
