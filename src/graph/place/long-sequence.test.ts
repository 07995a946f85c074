import { describe, expect, test } from 'vitest';
import type { Role } from '../../pod/index.ts';
import { graphOf } from '../graph-of.ts';
import type { Layout, LayoutOptions } from '../layout.ts';
import { violations } from '../testing/check-layout.ts';
import { randomSketch } from '../testing/random-pods.ts';
import { podOf, type Sketch } from '../testing/test-pods.ts';
import { layout } from './layout-of.ts';

const place = (sketch: Sketch, options?: LayoutOptions) => layout(graphOf(podOf(sketch)), options);

const ROLES: Readonly<Record<string, (i: number) => Role>> = {
  'init containers': () => 'init',
  sidecars: () => 'sidecar',
  both: (i) => (i % 3 === 0 ? 'init' : 'sidecar'),
};
const KINDS = Object.keys(ROLES);

const steps = (count: number, kind: string): Sketch => ({
  containers: [
    ...Array.from({ length: count }, (_, i) => ({
      name: `s${i}`,
      role: ROLES[kind]?.(i) ?? 'init',
      ports: [9000 + i],
    })),
    { name: 'app', role: 'main' },
  ],
  links: ['app>s0:9000', 's2>s0:9000', 's1>s3:9003'],
});

/** The number of every card's column, from the left. */
function columnsOf({ cards }: Layout): Map<string, number> {
  const xs = [...new Set(cards.map(({ x }) => x))].sort((a, b) => a - b);
  return new Map(cards.map(({ key, x }) => [key, xs.indexOf(x)]));
}

describe.each(KINDS)('a long sequence of %s', (kind) => {
  test.each([12, 15, 24])('goes on in further columns: %d steps', (count) => {
    const placed = place(steps(count, kind));
    expect(violations(placed)).toEqual([]);
    expect(placed.spine?.lines.length).toBeGreaterThan(1);
    expect(placed.height).toBeLessThan(1150);
  });

  test('is read downwards and then to the right', () => {
    const beads = place(steps(24, kind)).spine?.beads ?? [];
    expect(beads.map(({ step }) => step)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    for (const [i, { x, y }] of beads.entries()) {
      const before = beads[i - 1];
      if (before) expect(x > before.x || (x === before.x && y > before.y)).toBe(true);
    }
  });

  // With the 17th container all cards turn compact, and more of them fit below each other.
  test.each([
    [4, 15],
    [17, 30],
  ])('keeps its columns from %d to %d steps', (from, to) => {
    for (let count = from; count < to; count++) {
      const [before, after] = [place(steps(count, kind)), place(steps(count + 1, kind))];
      for (const { key, node } of before.cards) {
        if (node.step === undefined) continue;
        expect(columnsOf(after).get(key)).toBe(columnsOf(before).get(key));
      }
    }
  });
});

test('each part says with which step it goes on', () => {
  const { headings } = place(steps(12, 'init containers'));
  expect(headings.map(({ title, note }) => [title, note])).toEqual([
    ['Init containers', 'run once, in order'],
    ['Init containers', 'from step 7'],
    ['Containers', 'start together, after'],
  ]);
});

test.each(KINDS)('keeps all promises whatever is drawn between parts: %s', (kind) => {
  for (let seed = 0; seed < 120; seed++) {
    const count = 9 + (seed % 13);
    const limits = { containers: count, volumes: seed % 9, mounts: seed % 23, links: seed % 17 };
    const sketch = randomSketch(seed, limits, true);
    const app = count - 1 - (seed % 4);
    const containers = sketch.containers.map((container, i) => ({
      ...container,
      role: i < app ? (ROLES[kind]?.(i) ?? 'init') : i === app ? 'main' : 'classic',
    }));
    const placed = place({ ...sketch, containers }, { openLanes: seed % 3 === 0 });
    expect(violations(placed).map((fault) => `pod ${seed}: ${fault}`)).toEqual([]);
  }
});
