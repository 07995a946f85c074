import { describe, expect, it } from 'vitest';
import type { Container, Pod, Role } from '../../pod/index.ts';
import { shareOfPod } from './share.ts';

function container(role: Role, cpu?: string, limit?: string): Container {
  return {
    name: role,
    role,
    order: 0,
    image: '',
    ports: [],
    mounts: [],
    requests: cpu === undefined ? {} : { cpu },
    limits: limit === undefined ? {} : { cpu: limit },
    probes: [],
    path: [],
    value: {},
  };
}

function shareOf(one: Container, ...others: readonly Container[]): string | undefined {
  const pod: Pod = {
    document: 0,
    kind: 'Pod',
    name: 'shop',
    object: [],
    spec: ['spec'],
    metadata: ['metadata'],
    replicas: undefined,
    containers: [one, ...others],
    volumes: [],
    links: [],
    nameCalls: [],
    services: [],
    references: [],
  };
  return shareOfPod({ pod, value: {}, container: one });
}

describe('the share of the pod’s CPU', () => {
  it('is taken of what runs together', () => {
    const others = [container('main', '250m'), container('sidecar', '100m')];
    expect(shareOf(container('sidecar', '25m'), ...others, container('init', '4'))).toBe(
      '7 % of the pod’s CPU',
    );
  });

  it('a limit stands for a request that is not there', () => {
    expect(shareOf(container('main', undefined, '1'), container('classic', '1'))).toBe(
      '50 % of the pod’s CPU',
    );
  });

  it.each([
    ['without a request', container('main'), container('classic', '1')],
    ['for what ends before', container('init', '1'), container('main', '1')],
    ['alone', container('main', '1'), container('init', '1')],
  ])('is not said %s', (_, one, other) => {
    expect(shareOf(one, other)).toBeUndefined();
  });
});
