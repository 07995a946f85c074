import { describe, expect, test } from 'vitest';
import type { CardRow, Graph } from './graph.ts';
import { graphOf } from './graph-of.ts';
import { podOf, SHOP, type SketchContainer } from './testing/test-pods.ts';

const graph = (containers: SketchContainer[], volumes: string[] = [], links: string[] = []) =>
  graphOf(podOf({ containers, volumes, links }));

function rowText(row: CardRow): string {
  if (row.kind === 'more') return row.text;
  if (row.kind === 'bad-port') return row.written;
  if (row.kind === 'port')
    return [row.port, row.label, row.linked ? 'linked' : '']
      .filter((part) => part !== '')
      .join(' ');
  return `${row.volumeName} ${row.verb}`;
}

const rowsOf = ({ containers }: Graph, name: string) =>
  containers.find((node) => node.name === name)?.rows.map(rowText);

describe('the example pod', () => {
  const shop = graphOf(podOf(SHOP));

  test('containers stand in the order of their start, MAIN first among those that start together', () => {
    expect(shop.containers.map(({ name, lane, step }) => [name, lane, step])).toEqual([
      ['db-proxy', 'sidecar', 1],
      ['migrate', 'init', 2],
      ['log-shipper', 'sidecar', 3],
      ['app', 'containers', undefined],
      ['metrics', 'containers', undefined],
    ]);
  });

  test('rows name ports and volumes with what is done to them', () => {
    expect(rowsOf(shop, 'log-shipper')).toEqual([
      '2020 health',
      'logs reads',
      'flb-state writes',
      'shipper-config reads',
    ]);
    expect(rowsOf(shop, 'db-proxy')).toEqual(['5432 postgres linked']);
  });

  test('data flows from writer to volume to reader', () => {
    const flows = shop.edges.flatMap((edge) =>
      edge.kind === 'mount' ? [`${edge.source} → ${edge.target}`] : [],
    );
    expect(flows).toContain('container:app → volume:logs');
    expect(flows).toContain('volume:logs → container:log-shipper');
  });

  test('the Pod IP lists ports in the order of the YAML', () => {
    expect(shop.ports.map(({ port }) => port)).toEqual([5432, 2020, 8080, 9113]);
  });

  test('feet and volumes say what they are', () => {
    expect(shop.containers.map(({ foot }) => foot)).toEqual([
      '100m · 128Mi',
      '200m · 256Mi',
      '25m · 32Mi',
      '250m · 256Mi',
      'no requests',
    ]);
    expect(shop.volumes.map(({ detail, ephemeral }) => [detail, ephemeral])).toEqual([
      ['emptyDir · 512Mi', true],
      ['emptyDir · no size limit', true],
      ['configMap', false],
    ]);
  });
});

describe('rows', () => {
  test('linked ports come first', () => {
    const g = graph(
      [
        { name: 'app', role: 'main', ports: [80, 81, 82] },
        { name: 'b', role: 'classic' },
      ],
      [],
      ['b>app:82'],
    );
    expect(rowsOf(g, 'app')).toEqual(['82 linked', '80', '81']);
  });

  test('a port whose number is none stands as it is written, one without a number not at all', () => {
    const { containers, ...pod } = podOf({
      containers: [{ name: 'app', role: 'main', ports: [80] }],
    });
    const numbers = [80, 0, 70000, 'http', undefined];
    const ports = numbers.map((containerPort) =>
      containerPort === undefined ? {} : { containerPort },
    );
    const written = containers.map((container) => ({ ...container, value: { ports } }));
    expect(rowsOf(graphOf({ ...pod, containers: written }), 'app')).toEqual([
      '80',
      '0',
      '70000',
      'http',
    ]);
  });

  test('a port that is served but not declared has a row to link to', () => {
    const g = graph(
      [
        { name: 'app', role: 'main' },
        { name: 'b', role: 'classic' },
      ],
      [],
      ['app>b:9000'],
    );
    expect(g.containers[1]?.rows).toMatchObject([{ port: 9000, linked: true, declared: false }]);
  });

  test.each([
    [5, ['v0 writes', 'v1 writes', 'v2 writes', 'v3 writes', 'v4 writes']],
    [6, ['v0 writes', 'v1 writes', 'v2 writes', 'v3 writes', '+2 mounts']],
    [9, ['v0 writes', 'v1 writes', 'v2 writes', 'v3 writes', '+5 mounts']],
  ])('%d mounts make at most five rows', (count, rows) => {
    const names = Array.from({ length: count }, (_, i) => `v${i}`);
    const mounts = names.map((name) => `${name}:/${name}`);
    expect(rowsOf(graph([{ name: 'app', role: 'main', mounts }], names), 'app')).toEqual(rows);
  });

  test.each([
    [[1, 2, 3, 4, 5, 6, 7], [], '+3 ports'],
    [[1, 2, 3, 4, 5], ['v:/a', 'v:/b'], '+3 more'],
  ])('the fifth row says what kind it hides', (ports, mounts, text) => {
    const rows = rowsOf(graph([{ name: 'app', role: 'main', ports, mounts }], ['v']), 'app');
    expect(rows?.at(-1)).toBe(text);
  });

  test('a mount without its volume keeps its row and has no edge', () => {
    const g = graph([{ name: 'app', role: 'main', mounts: ['gone:/x'] }]);
    expect(g.containers[0]?.rows).toMatchObject([
      { volumeName: 'gone', volume: undefined, edge: undefined },
    ]);
    expect(g.edges).toEqual([]);
  });

  test('a volume that cannot be written is read, whatever the mount says', () => {
    const g = graph([{ name: 'app', role: 'main', mounts: ['c:/c'] }], ['c configMap']);
    expect(rowsOf(g, 'app')).toEqual(['c reads']);
  });
});

describe('keys', () => {
  test('say the name and not the role', () => {
    const as = (role: SketchContainer['role']) => graph([{ name: 'a', role }]).containers[0]?.key;
    expect(as('sidecar')).toBe('container:a');
    expect(as('classic')).toBe('container:a');
  });

  test('stay apart when names or paths repeat', () => {
    const g = graph(
      [
        { name: 'a', role: 'main', mounts: ['v:/x', 'v:/x'] },
        { name: 'a', role: 'classic', mounts: ['v:/x'] },
      ],
      ['v', 'v'],
    );
    expect(g.containers.map(({ key }) => key)).toEqual(['container:a', 'container:a#2']);
    expect(g.volumes.map(({ key }) => key)).toEqual(['volume:v', 'volume:v#2']);
    expect(new Set(g.edges.map(({ key }) => key)).size).toBe(3);
  });
});

describe('links', () => {
  const pair: SketchContainer[] = [
    { name: 'app', role: 'main', ports: [80] },
    { name: 'b', role: 'classic' },
  ];

  test('an address written twice is one edge that knows both fields', () => {
    const g = graph(pair, [], ['b>app:80', 'b>app:80']);
    expect(g.edges).toMatchObject([{ client: 'container:b', server: 'container:app', port: 80 }]);
    expect(g.edges[0]).toHaveProperty('via.length', 2);
  });

  test('a container that calls itself draws nothing', () => {
    expect(graph(pair, [], ['app>app:80']).edges).toEqual([]);
  });

  test('a call nobody answers dangles', () => {
    expect(graph(pair, [], ['b>:99']).edges).toMatchObject([{ server: undefined, port: 99 }]);
  });
});

describe('Pod IP', () => {
  test.each([
    ['two that run together', 'classic', true],
    ['an init container, which has ended by then', 'init', false],
  ] as const)('one port declared by %s', (_, role, twice) => {
    const g = graph([
      { name: 'app', role: 'main', ports: [8080] },
      { name: 'b', role, ports: [8080] },
    ]);
    expect(g.ports).toMatchObject([{ port: 8080, twice }]);
  });
});
