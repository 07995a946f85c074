import { expect, test } from 'vitest';
import { graphOf } from '../graph-of.ts';
import { podOf } from '../testing/test-pods.ts';
import { layout } from './layout-of.ts';

/** Total length of the straight stretches of a path. */
function lengthOf(d: string): number {
  let total = 0;
  let here = { x: 0, y: 0 };
  for (const [, command = '', text = ''] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const numbers = text.trim().split(/[ ,]+/).map(Number);
    const there = { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
    if (command === 'L') total += Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
    here = there;
  }
  return total;
}

const calls = layout(
  graphOf(
    podOf({
      containers: [
        { name: 'proxy', role: 'sidecar', ports: [5432] },
        { name: 'app', role: 'main' },
        { name: 'b', role: 'classic' },
        { name: 'c', role: 'classic' },
      ],
      links: ['app>proxy:5432', 'b>proxy:5432', 'c>proxy:5432'],
    }),
  ),
);

test('calls to one port share a line, drawn once', () => {
  const [bundle] = calls.bundles;
  expect(calls.bundles).toHaveLength(1);
  const apart = calls.edges.reduce((sum, { d }) => sum + lengthOf(d), 0);
  expect(lengthOf(bundle?.d ?? '')).toBeLessThan(apart - 80);
});

test('where they meet stands a dot', () => {
  const [bundle] = calls.bundles;
  expect(bundle?.junctions.length).toBeGreaterThanOrEqual(1);
});

test('each edge still knows its whole way', () => {
  for (const { points } of calls.edges) {
    expect(points[0]?.x).toBe(calls.origin.x);
    expect(points.at(-1)?.x).toBeLessThan(calls.origin.x - 40);
  }
});
