import { describe, expect, test } from 'vitest';
import type { Edge, RoutedEdge } from '../../graph/index.ts';
import type { Badge } from './FindingBadge.tsx';
import { faultyEdges } from './faulty-edges.ts';

const MOUNT = ['spec', 'containers', 0, 'volumeMounts', 0];
const ENV = ['spec', 'containers', 0, 'env', 2];

const edges: readonly Edge[] = [
  {
    kind: 'mount',
    key: 'mount',
    container: 'container:app',
    volume: 'volume:logs',
    source: 'container:app',
    target: 'volume:logs',
    mode: 'rw',
    mountPath: '/logs',
    path: MOUNT,
  },
  {
    kind: 'link',
    key: 'link',
    client: 'container:app',
    server: 'container:db',
    source: 'container:app',
    target: 'container:db',
    port: 5432,
    via: [['spec', 'containers', 0, 'args', 0], ENV],
    text: 'localhost:5432',
  },
];

const end = { x: 0, y: 0, shape: 'dot', angle: 0 } as const;
const layout = {
  edges: edges.map(
    (edge): RoutedEdge => ({
      key: edge.key,
      edge,
      points: [],
      d: '',
      tail: end,
      head: end,
      bundle: edge.key,
      dangling: false,
    }),
  ),
};

const badge = (severity: Badge['severity'], ...faults: Badge['faults'][number][]): Badge => ({
  severity,
  count: 1,
  says: '',
  faults,
});

describe('edges an error is about', () => {
  test.each([
    ['nothing is wrong', {}, []],
    ['the mount', { 'container:app': badge('error', MOUNT) }, ['mount']],
    ['a field of the mount', { 'container:app': badge('error', [...MOUNT, 'name']) }, ['mount']],
    ['the volume', { 'volume:logs': badge('error') }, ['mount']],
    ['a warning about the volume', { 'volume:logs': badge('warning') }, []],
    ['another mount', { 'container:app': badge('error', [...MOUNT.slice(0, -1), 1]) }, []],
    [
      'any field the address is in',
      { 'container:app': badge('error', [...ENV, 'value']) },
      ['link'],
    ],
    ['the server of a link', { 'container:db': badge('error', ENV) }, []],
    ['both', { 'container:app': badge('error', MOUNT, ENV) }, ['mount', 'link']],
  ] as const)('%s', (_, badges, expected) => {
    expect([...faultyEdges(layout, new Map(Object.entries(badges)))]).toEqual(expected);
  });
});
