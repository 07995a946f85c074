import { describe, expect, test } from 'vitest';
import type { ValueMap } from './field-path.ts';
import { allocatableOf, fitOf } from './node-fit.ts';
import { type ResourceSum, resourceReport } from './resource-report.ts';

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

const asks = (name: string, requests: ValueMap, limits?: ValueMap): ValueMap => ({
  name,
  resources: { requests, ...(limits && { limits }) },
});
const sidecar = (name: string, requests: ValueMap, limits?: ValueMap): ValueMap => ({
  ...asks(name, requests, limits),
  restartPolicy: 'Always',
});

/** The examples of facts/resources.md, section 5, by their numbers. */
const EXAMPLES: Record<string, ValueMap> = {
  '1': { containers: [asks('a', { cpu: '250m' }), asks('b', { cpu: '100m' })] },
  '2': {
    initContainers: [asks('migrate', { cpu: '1000m' })],
    containers: [asks('a', { cpu: '250m' }), asks('b', { cpu: '100m' })],
  },
  '3': {
    initContainers: [sidecar('proxy', { cpu: '100m', memory: '64Mi' })],
    containers: [asks('a', { cpu: '250m', memory: '256Mi' })],
  },
  '4': {
    initContainers: [sidecar('proxy', { cpu: '100m' }), asks('migrate', { cpu: '1000m' })],
    containers: [asks('a', { cpu: '250m' })],
  },
  '5': {
    initContainers: [asks('migrate', { cpu: '1000m' }), sidecar('proxy', { cpu: '100m' })],
    containers: [asks('a', { cpu: '250m' })],
  },
  '6': {
    initContainers: [
      sidecar('s1', { cpu: '50m', memory: '64Mi' }),
      asks('i1', { cpu: '300m', memory: '512Mi' }),
      sidecar('s2', { cpu: '100m', memory: '128Mi' }),
      asks('i2', { cpu: '200m', memory: '128Mi' }),
    ],
    containers: [
      asks('a', { cpu: '150m', memory: '256Mi' }),
      asks('b', { cpu: '50m', memory: '64Mi' }),
    ],
  },
  '7': {
    initContainers: [
      sidecar('proxy', { cpu: '10m', memory: '128Mi' }),
      asks('migrate', { cpu: '50m', memory: '600Mi' }),
    ],
    containers: [asks('a', { cpu: '500m', memory: '512Mi' })],
  },
  '8': {
    initContainers: [{ name: 'logs', restartPolicy: 'Always' }],
    containers: [{ name: 'a', resources: { limits: { cpu: '500m', memory: '256Mi' } } }],
  },
  '10': {
    resources: { requests: { cpu: '1', memory: '100Mi' }, limits: { cpu: '2', memory: '200Mi' } },
    containers: [{ name: 'c1' }, asks('c2', { cpu: '1', memory: '50Mi' })],
  },
  '11': {
    overhead: { cpu: '120m', memory: '250Mi' },
    initContainers: [sidecar('proxy', { cpu: '100m', memory: '64Mi' })],
    containers: [asks('a', { cpu: '250m', memory: '256Mi' })],
  },
};

const request = (example: string, resource: string): ResourceSum | undefined =>
  resourceReport(EXAMPLES[example] ?? {}).requests.find((sum) => sum.resource === resource);

describe('how effective requests come about', () => {
  test.each<[string, string, Partial<ResourceSum>]>([
    ['1', 'cpu', { effective: '350m', mains: '350m', decides: 'sum', sidecarShare: 0 }],
    [
      '2',
      'cpu',
      { effective: '1', mains: '350m', initPeak: '1', peakBy: 'migrate', decides: 'init' },
    ],
    [
      '3',
      'cpu',
      { effective: '350m', mains: '250m', sidecars: '100m', initPeak: '100m', decides: 'sum' },
    ],
    ['4', 'cpu', { effective: '1100m', initPeak: '1100m', peakBy: 'migrate', decides: 'init' }],
    ['5', 'cpu', { effective: '1', initPeak: '1', peakBy: 'migrate', decides: 'init' }],
    ['6', 'cpu', { effective: '350m', initPeak: '350m', decides: 'sum' }],
    ['6', 'memory', { effective: '576Mi', initPeak: '576Mi', peakBy: 'i1', decides: 'init' }],
    ['7', 'cpu', { effective: '510m', initPeak: '60m', decides: 'sum' }],
    ['7', 'memory', { effective: '728Mi', initPeak: '728Mi', peakBy: 'migrate', decides: 'init' }],
    ['8', 'cpu', { effective: '500m', decides: 'sum' }],
    ['10', 'cpu', { effective: '1', mains: '1', decides: 'pod' }],
    ['10', 'memory', { effective: '100Mi', mains: '50Mi', decides: 'pod' }],
    ['11', 'cpu', { effective: '470m', overhead: '120m', decides: 'sum' }],
    ['11', 'memory', { effective: '570Mi', overhead: '250Mi', decides: 'sum' }],
  ])('example %s, %s', (example, resource, expected) => {
    expect(request(example, resource)).toMatchObject(expected);
  });

  test('the sidecars’ share is theirs of all that keeps running', () => {
    expect(request('3', 'cpu')?.sidecarShare).toBeCloseTo(100 / 350);
    expect(request('3', 'memory')?.sidecarShare).toBeCloseTo(64 / 320);
  });

  test('example 12: twenty replicas of example 3 pay for their sidecars twenty times', () => {
    const taxOf = (resource: string) => {
      const sum = request('3', resource);
      return 20 * (sum?.sidecarShare ?? 0) * (sum?.amount ?? 0);
    };
    expect(taxOf('cpu')).toBeCloseTo(2);
    expect(taxOf('memory') / MIB).toBeCloseTo(1280);
  });

  test('a limit that a long-running container lacks bounds nothing', () => {
    const { limits } = resourceReport(EXAMPLES['8'] ?? {});
    expect(limits.map(({ resource, unlimited }) => [resource, unlimited])).toEqual([
      ['cpu', ['logs']],
      ['memory', ['logs']],
    ]);
    const ofPod = resourceReport(EXAMPLES['10'] ?? {}).limits;
    expect(ofPod.map(({ effective, unlimited }) => [effective, unlimited])).toEqual([
      ['2', []],
      ['200Mi', []],
    ]);
  });
});

const equal = (name: string, cpu: string, memory: string) =>
  asks(name, { cpu, memory }, { cpu, memory });

describe('the class and who decides it', () => {
  const nine = (init: ValueMap): ValueMap => ({
    initContainers: [{ ...equal('proxy', '100m', '64Mi'), restartPolicy: 'Always' }, init],
    containers: [equal('a', '500m', '256Mi')],
  });
  test.each<[string, ValueMap, object]>([
    ['example 9', nine(equal('init', '200m', '128Mi')), { qos: 'Guaranteed' }],
    [
      'example 9 without the init container’s limits',
      nine(asks('init', { cpu: '200m', memory: '128Mi' })),
      { qos: 'Burstable', decider: { name: 'init', why: 'it has no cpu and no memory limit' } },
    ],
    [
      'example 8',
      EXAMPLES['8'] ?? {},
      { qos: 'Burstable', decider: { name: 'logs', why: 'it has no cpu and no memory limit' } },
    ],
    [
      'a request below its limit',
      {
        containers: [
          equal('a', '1', '1Gi'),
          asks('b', { cpu: '1', memory: '1Gi' }, { cpu: '2', memory: '1Gi' }),
        ],
      },
      { qos: 'Burstable', decider: { name: 'b', why: 'it asks for less than its limits' } },
    ],
    ['example 10', EXAMPLES['10'] ?? {}, { qos: 'Burstable', podLevel: true }],
    ['nothing asked for', { containers: [{ name: 'a' }] }, { qos: 'BestEffort', podLevel: false }],
  ])('%s', (_, spec, expected) => {
    expect(resourceReport(spec)).toMatchObject(expected);
  });
});

describe('a node', () => {
  test('keeps a part for itself: 2 cores leave 1930m', () => {
    expect(allocatableOf({ cpu: 2, memory: 8 * GIB }).cpu).toBeCloseTo(1.93);
    expect(allocatableOf({ cpu: 4, memory: 16 * GIB }).cpu).toBeCloseTo(3.92);
    expect(allocatableOf({ cpu: 2, memory: 8 * GIB }).memory / GIB).toBeCloseTo(
      8 - 1.8 - 100 / 1024,
    );
  });

  test.each([
    ['1100m', 1.1, 0],
    ['1000m, the sidecar after the init container', 1, 0],
    ['800m', 0.8, 1],
  ])('with 930m free takes %s: %s', (_, cpu, pods) => {
    const free = { cpu: allocatableOf({ cpu: 2, memory: 8 * GIB }).cpu - 1, memory: 4 * GIB };
    expect(fitOf({ cpu, memory: 0 }, free).pods).toBe(pods);
  });

  test('says what it lacks and what ends first', () => {
    const free = { cpu: 2, memory: GIB };
    expect(fitOf({ cpu: 0.1, memory: 0.25 * GIB }, free)).toEqual({
      pods: 4,
      lacks: [],
      tightest: 'memory',
    });
    expect(fitOf({ cpu: 3, memory: 2 * GIB }, free).lacks).toEqual(['cpu', 'memory']);
    expect(fitOf({ cpu: 0, memory: 0 }, free)).toEqual({
      pods: Infinity,
      lacks: [],
      tightest: undefined,
    });
  });
});
