import { describe, expect, test } from 'vitest';
import { graphOf } from '../graph-of.ts';
import type { Layout, LayoutOptions } from '../layout.ts';
import { violations } from '../testing/check-layout.ts';
import { LARGE, type Limits, randomSketch, SMALL } from '../testing/random-pods.ts';
import { podOf, type Sketch } from '../testing/test-pods.ts';
import { layout } from './layout-of.ts';

const place = (sketch: Sketch, options?: LayoutOptions) => layout(graphOf(podOf(sketch)), options);

describe('promises over random pods', () => {
  const broken = (
    from: number,
    to: number,
    limits: Limits,
    options: LayoutOptions,
    exactly = false,
  ) => {
    const found: string[] = [];
    for (let seed = from; seed < to; seed++) {
      const placed = place(randomSketch(seed, limits, exactly), options);
      found.push(...violations(placed).map((fault) => `pod ${seed}: ${fault}`));
    }
    return found;
  };

  test.each([
    ['up to 12 containers', 0, 1000, SMALL, {}, false],
    ['up to 40 containers', 5000, 5500, LARGE, {}, false],
    ['exactly 40 containers, 20 volumes, 60 mounts, 30 links', 9000, 9060, LARGE, {}, true],
    ['small ones drawn compact', 12000, 12400, SMALL, { compact: true }, false],
  ] as const)('%s', (_, from, to, limits, options, exactly) => {
    expect(broken(from, to, limits, options, exactly)).toEqual([]);
  });

  test('equal pods are drawn equally', () => {
    for (let seed = 0; seed < 100; seed++) {
      const pod = podOf(randomSketch(seed, SMALL));
      const copy: unknown = JSON.parse(JSON.stringify(layout(graphOf(pod))));
      expect(JSON.parse(JSON.stringify(layout(graphOf(structuredClone(pod)))))).toEqual(copy);
    }
  });
});

describe('adding moves nothing across', () => {
  const lanesOf = ({ cards }: Layout) => cards.map(({ key, lane }) => `${lane} ${key}`);
  const columns = ({ cards, origin }: Layout) =>
    new Map(cards.map(({ key, x }) => [key, Math.sign(x - origin.x)]));

  const withContainer = (sketch: Sketch): Sketch => ({
    ...sketch,
    containers: [...sketch.containers, { name: 'added', role: 'classic' }],
  });
  const withVolume = (sketch: Sketch): Sketch => ({
    ...sketch,
    volumes: [...(sketch.volumes ?? []), 'added emptyDir'],
  });

  test.each([
    ['a container at the end', withContainer],
    ['a volume at the end', withVolume],
  ])('%s', (_, change) => {
    for (let seed = 0; seed < 200; seed++) {
      const sketch = randomSketch(seed, SMALL);
      const before = place(sketch);
      const after = place(change(sketch));
      const old = lanesOf(before);
      expect(lanesOf(after).filter((card) => old.includes(card))).toEqual(old);
      const sides = columns(after);
      for (const [key, side] of columns(before)) expect(sides.get(key)).toBe(side);
    }
  });

  test('a volume at the end leaves the others in their slots', () => {
    for (let seed = 0; seed < 200; seed++) {
      const sketch = randomSketch(seed, SMALL);
      const order = ({ volumes }: Layout) =>
        volumes
          .filter(({ key }) => key !== 'volume:added')
          .sort((a, b) => a.y - b.y || a.x - b.x)
          .map(({ key }) => key);
      expect(order(place(withVolume(sketch)))).toEqual(order(place(sketch)));
    }
  });
});
