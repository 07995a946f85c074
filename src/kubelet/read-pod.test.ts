import { expect, test } from 'vitest';
import { isBadReference, pullPolicyOf } from './read-container.ts';
import { simulate } from './simulate.ts';
import { featuresOf, minorOf } from './version.ts';

test.each([
  ['1.34', 34],
  ['v1.30.4', 30],
  ['29', 29],
  ['1.33.1-gke.100', 33],
  ['latest', undefined],
  ['2.1', undefined],
  ['', undefined],
])('version %s is minor %s', (text, minor) => {
  expect(minorOf(text)).toBe(minor);
});

test.each([
  [28, { nativeSidecars: false, sleepHook: false }],
  [29, { nativeSidecars: true, sleepHook: false, readyToStartCondition: true }],
  [30, { sleepHook: true }],
  [34, { containerRestartPolicy: false }],
  [35, { containerRestartPolicy: true, restartAllContainers: false }],
  [36, { restartAllContainers: true }],
])('minor %i has %j', (minor, features) => {
  expect(featuresOf(minor)).toMatchObject(features);
});

test.each([
  ['nginx', false],
  ['registry.example.org:5000/team/app:1.2', false],
  ['ghcr.io/org/app@sha256:0123', false],
  ['app:V2', false],
  ['', false],
  ['https://registry/app', true],
  ['my app', true],
  ['team/App', true],
  ['app:', true],
])('reference %s cannot be read: %s', (image, bad) => {
  expect(isBadReference(image)).toBe(bad);
});

test.each([
  [{ image: 'a' }, 'Always'],
  [{ image: 'a:latest' }, 'Always'],
  [{ image: 'host:5000/a' }, 'Always'],
  [{ image: 'a:1' }, 'IfNotPresent'],
  [{ image: 'a@sha256:12' }, 'IfNotPresent'],
  [{ image: 'a:1', imagePullPolicy: 'Never' }, 'Never'],
])('%j is pulled %s', (value, policy) => {
  expect(pullPolicyOf(value)).toBe(policy);
});

test.each([
  ['an init container ends', { initContainers: [{ name: 'c', image: 'tool:1' }] }, 1],
  [
    'an init container that serves does not',
    { initContainers: [{ name: 'c', image: 'nginx:1' }] },
    undefined,
  ],
  [
    'nor one that sleeps',
    { initContainers: [{ name: 'c', image: 'x:1', command: ['sleep', 'infinity'] }] },
    undefined,
  ],
  [
    'sleep 7 lasts 7 seconds',
    { initContainers: [{ name: 'c', image: 'x:1', command: ['sleep', '7'] }] },
    7,
  ],
  ['a main serves', { containers: [{ name: 'c', image: 'app:1' }] }, undefined],
])('without a script %s', (_name, spec, end) => {
  const exit = simulate({ spec, until: 600 }).entries.find(({ what }) => what === 'Exited');
  expect(exit?.t).toBe(end);
});

test('the main container of a Job ends by default', () => {
  const spec = { restartPolicy: 'Never', containers: [{ name: 'work', image: 'work:1' }] };
  expect(simulate({ spec, kind: 'Job', job: {} }).moments.at(-1)?.state.phase).toBe('Succeeded');
});

test('1.28 knows no native sidecars: they are init containers that never end', () => {
  const spec = {
    initContainers: [{ name: 'x', image: 'envoy:1', restartPolicy: 'Always' }],
    containers: [{ name: 'a', image: 'a:1' }],
  };
  const started = (version: string) =>
    simulate({ spec, version }).entries.filter(({ what }) => what === 'Started').length;
  expect([started('1.28'), started('1.29')]).toEqual([1, 2]);
});
