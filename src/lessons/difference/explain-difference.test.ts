import { describe, expect, it } from 'vitest';
import { LESSONS, loadLesson } from '../lessons.ts';
import { afterSteps } from '../step.ts';
import { explainDifference } from './explain-difference.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  initContainers:
    - name: db-proxy
      image: acme/db-proxy:2.0
      restartPolicy: Always
    - name: migrate
      image: acme/migrate:1.4
  containers:
    - name: app
      image: acme/shop:1.4
      args: [--verbose, --port=8080]
      env:
        - name: DATABASE_URL
          value: postgres://db-proxy:5432/shop
      volumeMounts:
        - name: logs
          mountPath: /logs
          readOnly: true
  volumes:
    - name: logs
      emptyDir: {}
---
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  ports:
    - port: 80
      targetPort: 8080
`;

type Case = readonly [
  change: string,
  find: string | RegExp,
  put: string,
  sentences: readonly string[],
];

const CASES: readonly Case[] = [
  ['nothing', '', '', []],
  ['a comment', 'spec:', 'spec: # what is wanted', []],
  [
    'an image',
    'shop:1.4',
    'shop:1.5',
    ['app runs the image acme/shop:1.5 instead of acme/shop:1.4.'],
  ],
  [
    'an argument',
    '--port=8080',
    '--port=9090',
    ['app is started with --port=9090 instead of --port=8080.'],
  ],
  ['an argument less', '--verbose, ', '', ['app is started without --verbose.']],
  [
    'a host',
    '//db-proxy:',
    '//127.0.0.1:',
    [
      'DATABASE_URL of app is postgres://127.0.0.1:5432/shop instead of postgres://db-proxy:5432/shop. There all containers of the pod answer.',
    ],
  ],
  ['a right to write', /\n +readOnly: true/, '', ['app can write at /logs.']],
  [
    'a role',
    /\n +restartPolicy: Always/,
    '',
    ['db-proxy is an init container: it ends before the next one starts.'],
  ],
  ['a container less', / {4}- name: migrate\n.*\n/, '', ['migrate is no longer in the pod.']],
  [
    'a container more',
    'containers:\n    - name: app',
    'containers:\n    - name: cache\n      image: redis:8\n    - name: app',
    [
      'cache is in the pod too, as the main container.',
      'app is a container beside the main one: both are started at about the same moment.',
    ],
  ],
  [
    'a volume',
    'emptyDir: {}',
    'emptyDir: {}\n    - name: work\n      persistentVolumeClaim:\n        claimName: work',
    ['The pod has a volume work: a PersistentVolumeClaim, which stays when the pod goes.'],
  ],
  [
    'a setting of the pod',
    'spec:\n',
    'spec:\n  terminationGracePeriodSeconds: 60\n',
    ['The pod has 60 s to stop, all containers together.'],
  ],
  [
    'another object',
    'targetPort: 8080',
    'targetPort: 4180',
    ['Service shop sends traffic to port 4180 instead of 8080.'],
  ],
  [
    'a field of no sentence',
    'args: [',
    'workingDir: /srv\n      args: [',
    ['workingDir of app is /srv.'],
  ],
];

it.each(CASES)('tells of %s', (_, find, put, sentences) => {
  const after = POD.replace(find, put);
  const told = explainDifference(POD, after);
  expect(told.map(({ sentence }) => sentence)).toEqual(sentences);
  for (const { span } of told) expect(after.slice(span.start, span.end)).not.toBe('');
});

it('tells of a changed order once', () => {
  const [proxy = '', migrate = ''] =
    POD.match(/ {4}- name: (db-proxy\n.*\n.*\n|migrate\n.*\n)/g) ?? [];
  const told = explainDifference(POD, POD.replace(proxy + migrate, migrate + proxy));
  expect(told.map(({ sentence }) => sentence)).toEqual(['db-proxy starts after migrate.']);
});

it.each([
  ['', POD],
  [POD, ''],
  [POD, 'kind: ['],
  ['- 1', POD],
  ['kind: Pod\nspec: 1', 'kind: Pod\nspec: {containers: 7, volumes: {a: 1}}'],
])('does not throw on odd text', (before, after) => {
  for (const { sentence } of explainDifference(before, after)) expect(sentence).toMatch(/^\S.*\.$/);
});

const lessons = await Promise.all(
  LESSONS.map(async ({ id, title }) => [title, await loadLesson(id)] as const),
);

describe.each(lessons)('%s', (_, lesson) => {
  it('ends with sentences about what was changed', () => {
    if (!lesson) throw new Error('no lesson');
    const after = afterSteps(lesson.start, lesson.solution);
    const told = explainDifference(lesson.start, after);
    expect(told.length).toBeGreaterThan(0);
    for (const { sentence } of told) {
      expect(sentence).toMatch(/^\S.*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\{"/);
    }
  });
});
