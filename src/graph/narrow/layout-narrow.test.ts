import { describe, expect, test } from 'vitest';
import { graphOf } from '../graph-of.ts';
import type { Box } from '../layout.ts';
import { randomSketch, SMALL } from '../testing/random-pods.ts';
import { podOf, SHOP } from '../testing/test-pods.ts';
import { layoutNarrow } from './layout-narrow.ts';

const shop = layoutNarrow(graphOf(podOf(SHOP)), 374);

test('one column: the sequence, then the others, then the volumes', () => {
  expect(shop.headings.map(({ text }) => text)).toEqual([
    'One after another',
    'Then together',
    'Volumes',
  ]);
  expect(shop.cards.map(({ node }) => node.name)).toEqual([
    'db-proxy',
    'migrate',
    'log-shipper',
    'app',
    'metrics',
  ]);
  const ys = shop.cards.map(({ y }) => y);
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
});

test('mounts are chips, and those that do not fit are counted', () => {
  const chips = (name: string) =>
    shop.cards.find(({ node }) => node.name === name)?.chips.map(({ text }) => text);
  expect(chips('app')).toEqual(['writes logs']);
  expect(chips('log-shipper')).toEqual(['reads logs', 'writes flb-state', '+1']);
});

test('beads stand beside their cards', () => {
  expect(shop.spine?.beads.map(({ step }) => step)).toEqual([1, 2, 3]);
  expect(shop.bracket?.ys).toHaveLength(2);
});

describe('over random pods', () => {
  const pods = Array.from({ length: 150 }, (_, seed) => podOf(randomSketch(seed, SMALL)));

  test('nothing overlaps and nothing leaves the frame', () => {
    for (const pod of pods) {
      const { cards, volumes, width, height } = layoutNarrow(graphOf(pod), 374);
      const boxes: Box[] = [...cards, ...volumes, ...cards.flatMap(({ chips }) => chips)];
      for (const { x, y, w, h } of boxes) {
        expect(x).toBeGreaterThanOrEqual(8);
        expect(x + w).toBeLessThanOrEqual(width - 8);
        expect(y + h).toBeLessThanOrEqual(height - 8);
      }
      cards.forEach((card, i) => {
        const next = cards[i + 1];
        if (next) expect(card.y + card.h).toBeLessThan(next.y);
      });
    }
  });

  test('links run right of the cards, inside the frame', () => {
    for (const pod of pods) {
      const { cards, links, width } = layoutNarrow(graphOf(pod), 374);
      const right = Math.max(...cards.map(({ x, w }) => x + w));
      for (const { points } of links) {
        for (const { x } of points) {
          expect(x).toBeGreaterThanOrEqual(right);
          expect(x).toBeLessThan(width - 8);
        }
      }
    }
  });
});
