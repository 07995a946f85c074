import { expect, test } from 'vitest';
import { newestObjectType, objectType } from './schema.ts';
import { isGateOn, minorOf, standingOf } from './versions.ts';

test.each([
  ['1.34', 34],
  ['v1.34.2', 34],
  ['34', 34],
  ['1.30.1+k3s1', 30],
  ['2', undefined],
  ['newest', undefined],
])('the minor version of %s', (text, minor) => {
  expect(minorOf(text)).toBe(minor);
});

test.each([
  ['PodSpec', 'resources', ['unknown', 'dropped', 'heeded', 'heeded']],
  ['Volume', 'image', ['unknown', 'dropped', 'dropped', 'heeded']],
  ['LifecycleHandler', 'sleep', ['unknown', 'heeded', 'heeded', 'heeded']],
  ['PodSpec', 'hostUsers', ['dropped', 'heeded', 'heeded', 'heeded']],
  ['Container', 'image', ['heeded', 'heeded', 'heeded', 'heeded']],
])('%s.%s in 1.28, 1.33, 1.34 and 1.35', (type, field, standings) => {
  expect([28, 33, 34, 35].map((minor) => standingOf(type, field, minor))).toEqual(standings);
});

test('the verdict’s schema lacks what came later', () => {
  expect(newestObjectType('PodSpec')).toHaveProperty('schedulingGroup');
  expect(objectType('PodSpec')).not.toHaveProperty('schedulingGroup');
});

test('sidecars are on from 1.29', () => {
  expect([28, 29].map((minor) => isGateOn('SidecarContainers', minor))).toEqual([false, true]);
});
