import { describe, expect, test } from 'vitest';
import { graphOf } from '../graph-of.ts';
import type { Box, Layout, Point } from '../layout.ts';
import { violations } from '../testing/check-layout.ts';
import { dice, randomSketch, SMALL } from '../testing/random-pods.ts';
import { podOf, SHOP } from '../testing/test-pods.ts';
import { layout } from './layout-of.ts';

const shop = graphOf(podOf(SHOP));
const resting = layout(shop);
const box = (placed: Layout, key: string) =>
  [...placed.cards, ...placed.volumes].find((candidate) => candidate.key === key);

test('a moved card stands where it was put, counted from MAIN', () => {
  const placed = layout(shop, { moved: { 'container:metrics': { x: 300, y: 40 } } });
  const { origin } = placed;
  expect(box(placed, 'container:metrics')).toMatchObject({
    x: origin.x + 300,
    y: origin.y + 40,
    moved: true,
  });
});

test('places of parts that are gone change nothing', () => {
  expect(layout(shop, { moved: { 'container:gone': { x: 1, y: 1 } } })).toEqual(resting);
});

test('only edges of the moved card, or in its way, are routed anew', () => {
  const placed = layout(shop, { moved: { 'container:metrics': { x: 300, y: 40 } } });
  const way = ({ edges }: Layout, key: string) => edges.find((edge) => edge.key === key)?.points;
  expect(way(placed, 'mount:app:/var/log/app')).toEqual(way(resting, 'mount:app:/var/log/app'));
  expect(way(placed, 'link:metrics:app:8080')).not.toEqual(way(resting, 'link:metrics:app:8080'));
});

test('the frame grows to the left and MAIN keeps its place in the world', () => {
  const placed = layout(shop, { moved: { 'container:migrate': { x: -900, y: 0 } } });
  expect(placed.width).toBeGreaterThan(resting.width);
  expect(box(placed, 'container:app')).toMatchObject(placed.origin);
  expect(box(placed, 'container:migrate')?.x).toBeGreaterThanOrEqual(8);
});

test('a card put over a line sends the line around it', () => {
  const on = { x: 432 - resting.origin.x - 60, y: 440 - resting.origin.y };
  const placed = layout(shop, { moved: { 'container:migrate': on } });
  expect(violations(placed).filter((fault) => fault.includes('enters'))).toEqual([]);
});

describe('with room around the moved parts', () => {
  const ROOM = 60;
  const apart = (a: Box, b: Box) =>
    a.x + a.w + ROOM <= b.x ||
    b.x + b.w + ROOM <= a.x ||
    a.y + a.h + ROOM <= b.y ||
    b.y + b.h + ROOM <= a.y;

  function someMoves(placed: Layout, seed: number): Record<string, Point> {
    const random = dice(seed);
    const parts: Box[] = [...placed.cards, ...placed.volumes];
    const keys = [...placed.cards, ...placed.volumes].map(({ key }) => key);
    const moved: Record<string, Point> = {};
    for (let attempt = 0; attempt < 30; attempt++) {
      const at = Math.floor(random() * parts.length);
      const part = parts[at];
      const key = keys[at];
      if (part === undefined || key === undefined) continue;
      const x = Math.round(-300 + random() * (placed.width + 600));
      const y = Math.round(-100 + random() * (placed.height + 300));
      const there = { ...part, x, y };
      if (!parts.every((other, i) => i === at || apart(there, other))) continue;
      parts[at] = there;
      moved[key] = { x: x - placed.origin.x, y: y - placed.origin.y };
    }
    return moved;
  }

  test('no edge ever enters a card or a volume, and all stays in the frame', () => {
    for (let seed = 0; seed < 60; seed++) {
      const graph = graphOf(podOf(randomSketch(seed, SMALL)));
      const placed = layout(graph, { moved: someMoves(layout(graph), seed) });
      const faults = violations(placed).filter((fault) => /enters|leaves|overlaps/.test(fault));
      expect([seed, ...faults]).toEqual([seed]);
    }
  });
});
