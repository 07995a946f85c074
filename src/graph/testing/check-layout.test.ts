import { describe, expect, test } from 'vitest';
import { graphOf } from '../graph-of.ts';
import type { CardBox, Layout, Pill, Point, RoutedEdge, VolumeBox } from '../layout.ts';
import { layout } from '../place/layout-of.ts';
import { violations } from './check-layout.ts';
import { randomSketch, SMALL } from './random-pods.ts';
import { podOf, SHOP } from './test-pods.ts';

const shop = layout(graphOf(podOf(SHOP)));
const crowded = layout(graphOf(podOf(randomSketch(12, SMALL, true))));

const withEdge = (placed: Layout, key: string, change: (points: readonly Point[]) => Point[]) => ({
  ...placed,
  edges: placed.edges.map(
    (edge): RoutedEdge => (edge.key === key ? { ...edge, points: change(edge.points) } : edge),
  ),
});
const withPill = (placed: Layout, at: number, change: (pill: Pill) => Partial<Pill>) => ({
  ...placed,
  pills: placed.pills.map((pill, i) => (i === at ? { ...pill, ...change(pill) } : pill)),
});
const onto = (box: CardBox | VolumeBox | undefined) => ({ x: box?.x ?? 0, y: (box?.y ?? 0) + 10 });

/** Faults put into a good drawing by hand: a checker that finds none of them would prove nothing. */
describe('the checker finds', () => {
  test('nothing in good drawings', () => {
    expect(violations(shop)).toEqual([]);
    expect(violations(crowded)).toEqual([]);
  });

  test('an edge through a foreign card', () => {
    const [key] = shop.edges.filter(({ edge }) => edge.kind === 'mount').map((edge) => edge.key);
    const through = withEdge(shop, key ?? '', (points) => [
      { x: 10, y: 350 },
      { x: 300, y: 350 },
      ...points,
    ]);
    expect(violations(through).join()).toMatch(/enters container/);
  });

  test.each(shop.pills.map((pill, i) => [pill.key, i] as const))('%s on a card', (_, at) => {
    const moved = withPill(shop, at, () => onto(shop.cards[at % shop.cards.length]));
    expect(violations(moved).join()).toMatch(/within 2 of container/);
  });

  test.each(shop.pills.map((pill, i) => [pill.key, i] as const))('%s off its edge', (_, at) => {
    const moved = withPill(shop, at, () => ({ x: 340, y: 30 }));
    expect(violations(moved).join()).toMatch(/lies off its edge/);
  });

  test('two pills on each other', () => {
    const moved = withPill(shop, 0, () => ({ x: shop.pills[1]?.x ?? 0, y: shop.pills[1]?.y ?? 0 }));
    expect(violations(moved).join()).toMatch(/within 1 of pill/);
  });

  test.each(crowded.edges.map(({ key }) => key))('another edge along %s', (key) => {
    const original = crowded.edges.find((edge) => edge.key === key);
    const double: Layout = {
      ...crowded,
      edges: [
        ...crowded.edges,
        ...(original ? [{ ...original, key: 'double', bundle: 'double' }] : []),
      ],
    };
    expect(violations(double).join()).toMatch(/runs along/);
  });

  test.each(shop.cards.map((card, i) => [card.key, i] as const))('%s out of the frame', (_, at) => {
    const cards = shop.cards.map((card, i) => (i === at ? { ...card, x: -20 } : card));
    expect(violations({ ...shop, cards }).join()).toMatch(/leaves the frame/);
  });

  test('cards over each other', () => {
    const cards = shop.cards.map((card) => ({ ...card, ...onto(shop.cards[0]) }));
    expect(violations({ ...shop, cards }).join()).toMatch(/overlaps/);
  });

  test('an edge over a bead and one along the spine', () => {
    const key = 'link:migrate:db-proxy:5432';
    const over = withEdge(shop, key, () => [
      { x: 170, y: 96 },
      { x: 200, y: 96 },
    ]);
    expect(violations(over).join()).toMatch(/on bead 1/);
    const along = withEdge(shop, key, () => [
      { x: 185, y: 120 },
      { x: 185, y: 200 },
    ]);
    expect(violations(along).join()).toMatch(/along the spine/);
  });
});
