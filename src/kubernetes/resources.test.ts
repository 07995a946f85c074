import { describe, expect, test } from 'vitest';
import type { ValueMap } from './field-path.ts';
import { withPodDefaults } from './pod-defaults.ts';
import { qosClassOf, qosDecider } from './qos.ts';
import { printQuantity } from './quantity.ts';
import { podLimits, podRequests, type Resources } from './resources.ts';

const resources = (requests: ValueMap, limits?: ValueMap): ValueMap => ({
  resources: { requests, ...(limits && { limits }) },
});
const main = (cpu: number, memory?: number): ValueMap => resources(amounts(cpu, memory));
const init = main;
const sidecar = (cpu: number, memory?: number): ValueMap => ({
  ...main(cpu, memory),
  restartPolicy: 'Always',
});
const amounts = (cpu: number, memory?: number): ValueMap => ({
  cpu: `${cpu}m`,
  ...(memory !== undefined && { memory: `${memory}Mi` }),
});
const pod = (
  containers: ValueMap[],
  initContainers: ValueMap[] = [],
  more: ValueMap = {},
): ValueMap => withPodDefaults({ containers, initContainers, ...more });
const shown = (list: Resources) =>
  Object.fromEntries([...list].map(([name, quantity]) => [name, printQuantity(quantity)]));

const equal = (cpu: number, memory: number): ValueMap =>
  resources(amounts(cpu, memory), amounts(cpu, memory));

describe('effective requests', () => {
  test.each<[string, ValueMap, Record<string, string>]>([
    ['two mains add up', pod([main(250), main(100)]), { cpu: '350m' }],
    [
      'a hungry init container counts for the pod’s whole life',
      pod([main(250), main(100)], [init(1000)]),
      { cpu: '1000m' },
    ],
    ['a sidecar counts like a main', pod([main(250)], [sidecar(100)]), { cpu: '350m' }],
    [
      'a sidecar before the init container runs beside it',
      pod([main(250)], [sidecar(100), init(1000)]),
      { cpu: '1100m' },
    ],
    ['a sidecar after it does not', pod([main(250)], [init(1000), sidecar(100)]), { cpu: '1000m' }],
    [
      'each resource has its own winner',
      pod(
        [main(150, 256), main(50, 64)],
        [sidecar(50, 64), init(300, 512), sidecar(100, 128), init(200, 128)],
      ),
      { cpu: '350m', memory: '576Mi' },
    ],
    [
      'a mesh: proxy, migration, main',
      pod([main(500, 512)], [sidecar(10, 128), init(50, 600)]),
      { cpu: '510m', memory: '728Mi' },
    ],
    [
      'limits stand in for requests',
      pod([resources({}, amounts(500, 256))], [{ restartPolicy: 'Always' }]),
      { cpu: '500m', memory: '256Mi' },
    ],
    [
      'the pod level wins, resource by resource',
      pod([main(500, 50), resources({ cpu: '500m', memory: '50Mi' })], [], {
        resources: {
          requests: { cpu: '1', memory: '100Mi' },
          limits: { cpu: '2', memory: '200Mi' },
        },
      }),
      { cpu: '1', memory: '100Mi' },
    ],
    [
      'overhead comes on top',
      pod([main(250, 256)], [sidecar(100, 64)], { overhead: { cpu: '120m', memory: '250Mi' } }),
      { cpu: '470m', memory: '570Mi' },
    ],
    [
      'with a pod limit the missing pod request is what the containers ask for',
      pod([main(300)], [], { resources: { limits: { cpu: '1', memory: '1Gi' } } }),
      { cpu: '300m', memory: '1Gi' },
    ],
    [
      'ephemeral containers count nothing',
      pod([main(1)], [], { ephemeralContainers: [main(500)] }),
      { cpu: '1m' },
    ],
    ['garbage counts nothing', pod([resources({ cpu: 'much', memory: true })], []), {}],
  ])('%s', (_name, spec, expected) => {
    const text = shown(podRequests(spec));
    expect(normal(text)).toEqual(normal(expected));
  });

  test('a node with 930m free takes the init container before the sidecar only when it is smaller', () => {
    const cpu = (spec: ValueMap) => shown(podRequests(spec)).cpu;
    expect(cpu(pod([main(250)], [sidecar(100), init(1000)]))).toBe('1100m');
    expect(cpu(pod([main(250)], [init(800), sidecar(100)]))).toBe('800m');
  });
});

function normal(list: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(list).map(([name, text]) => [name, text === '1000m' ? '1' : text]),
  );
}

test('effective limits follow the same rule; overhead only raises limits there are', () => {
  const spec = pod([equal(500, 256)], [{ ...equal(100, 64), restartPolicy: 'Always' }], {
    overhead: { cpu: '10m', 'ephemeral-storage': '1Gi' },
  });
  expect(shown(podLimits(spec))).toEqual({ cpu: '610m', memory: '320Mi' });
});

describe('quality of service', () => {
  test.each<[string, ValueMap, string]>([
    ['nothing asked for', pod([{}]), 'BestEffort'],
    ['zero counts as nothing', pod([resources({ cpu: '0' })]), 'BestEffort'],
    [
      'other resources do not matter',
      pod([resources({ 'ephemeral-storage': '1Gi' })]),
      'BestEffort',
    ],
    ['all limited, requests equal', pod([equal(500, 256)], [equal(200, 128)]), 'Guaranteed'],
    ['an init container without limits spoils it', pod([equal(500, 256)], [{}]), 'Burstable'],
    ['one tiny request', pod([{}, main(1)]), 'Burstable'],
    ['only cpu limited', pod([resources({}, { cpu: '1' })]), 'Burstable'],
    [
      'pod level, equal',
      pod([{}], [], { resources: { limits: { cpu: '1', memory: '1Gi' } } }),
      'Guaranteed',
    ],
    [
      'pod level, only requests',
      pod([equal(1, 1)], [], { resources: { requests: { cpu: '1' } } }),
      'Burstable',
    ],
    ['pod level, empty', pod([equal(1, 1)], [], { resources: {} }), 'BestEffort'],
  ])('%s', (_name, spec, expected) => {
    expect(qosClassOf(spec)).toBe(expected);
  });

  test('the container that spoils it is named', () => {
    expect(qosDecider(pod([equal(1, 1), {}], [equal(1, 1)]))).toMatchObject({
      list: 'containers',
      index: 1,
    });
    expect(qosDecider(pod([equal(1, 1)], [equal(1, 1)]))).toBeUndefined();
    expect(qosDecider(pod([{}]))).toBeUndefined();
  });
});

test('on the host network container ports are host ports', () => {
  const spec = withPodDefaults({
    hostNetwork: true,
    containers: [{ ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 9 }] }],
  });
  expect(spec).toMatchObject({ containers: [{ ports: [{ hostPort: 80 }, { hostPort: 9 }] }] });
});
