import { describe, expect, test } from 'vitest';
import { type DropSlot, dropSlots, handlesOf, laneAt, ordinal } from './drop-slots.ts';
import { graphOf } from './graph-of.ts';
import { layout } from './place/layout-of.ts';
import { podOf, SHOP, type Sketch } from './testing/test-pods.ts';

const slotsOf = (sketch: Sketch, moving?: string) => {
  const graph = graphOf(podOf(sketch));
  return dropSlots(layout(graph, { openLanes: true }), graph, moving);
};
const inLane = (slots: readonly DropSlot[], lane: DropSlot['lane']) =>
  slots.filter((slot) => slot.lane === lane);

describe('a new part', () => {
  const slots = slotsOf(SHOP);

  test('says its turn and what it starts before', () => {
    expect(inLane(slots, 'sidecar').map(({ says }) => says)).toEqual([
      '1st to start, before db-proxy',
      '2nd to start, before migrate',
      '3rd to start, before log-shipper',
      '4th to start, before app',
    ]);
  });

  test('counts among its lane and among all steps', () => {
    expect(inLane(slots, 'sidecar').map(({ index, sequence }) => [index, sequence])).toEqual([
      [0, 0],
      [1, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(inLane(slots, 'init').map(({ index }) => index)).toEqual([0, 0, 1, 1]);
  });

  test('cannot stand above MAIN', () => {
    expect(inLane(slots, 'containers').map(({ index, says }) => [index, says])).toEqual([
      [1, 'starts with app, listed before metrics'],
      [2, 'starts with app'],
    ]);
  });

  test('finds every lane of a pod with one container', () => {
    const single = slotsOf({ containers: [{ name: 'app', role: 'main' }] });
    expect(single.map(({ lane, index, says }) => [lane, index, says])).toEqual([
      ['init', 0, '1st to start, before app'],
      ['sidecar', 0, '1st to start, before app'],
      ['containers', 1, 'starts with app'],
    ]);
  });

  test('is the app of an empty pod', () => {
    expect(inLane(slotsOf({ containers: [] }), 'containers')).toMatchObject([
      { index: 0, says: 'the app' },
    ]);
  });
});

describe('a dragged card', () => {
  test('is counted as gone, and knows where it stands', () => {
    const slots = inLane(slotsOf(SHOP, 'container:log-shipper'), 'sidecar');
    expect(slots.map(({ index, sequence, unchanged }) => [index, sequence, unchanged])).toEqual([
      [0, 0, false],
      [1, 1, false],
      [1, 2, true],
    ]);
  });

  test('in another lane it is a change even in the same turn', () => {
    const slots = inLane(slotsOf(SHOP, 'container:log-shipper'), 'init');
    expect(slots.some(({ unchanged }) => unchanged)).toBe(false);
  });

  test('MAIN written last is dropped where the YAML lists it', () => {
    const slots = slotsOf(
      {
        containers: [
          { name: 'a', role: 'classic' },
          { name: 'b', role: 'classic' },
          { name: 'app', role: 'main' },
        ],
      },
      'container:b',
    );
    expect(inLane(slots, 'containers').map(({ index, says }) => [index, says])).toEqual([
      [0, 'starts with app, listed before a'],
      [2, 'starts with app'],
    ]);
  });
});

test('a slot lies in its lane’s band', () => {
  const graph = graphOf(podOf(SHOP));
  const placed = layout(graph, { openLanes: true });
  for (const { lane, box } of dropSlots(placed, graph)) {
    expect(laneAt(placed, { x: box.x + box.w / 2, y: box.y + box.h / 2 })?.lane).toBe(lane);
  }
});

describe('a start sequence of two parts', () => {
  const graph = graphOf(
    podOf({
      containers: [
        ...Array.from({ length: 20 }, (_, i) => ({
          name: `s${i}`,
          role: i % 2 === 0 ? ('init' as const) : ('sidecar' as const),
        })),
        { name: 'app', role: 'main' },
      ],
    }),
  );
  const placed = layout(graph, { openLanes: true });
  const slots = dropSlots(placed, graph);

  test.each(['init', 'sidecar'] as const)(
    'every turn in lane %s is a slot below the one before',
    (lane) => {
      for (const { sequence, box } of inLane(slots, lane)) {
        const band = laneAt(placed, { x: box.x + box.w / 2, y: box.y + box.h / 2 });
        expect(band?.lane).toBe(lane);
        const before = placed.cards.find(({ node }) => node.step === sequence);
        if (before) expect(box.y).toBeGreaterThanOrEqual(before.y + before.h / 2);
        if (before) expect(Math.abs(box.x - before.x)).toBeLessThan(300);
      }
    },
  );

  test('its mark stands on the spine of its part', () => {
    const beads = placed.spine?.beads ?? [];
    for (const { sequence, mark } of inLane(slots, 'init')) {
      expect(mark?.x).toBe(beads.find(({ step }) => step === Math.max(sequence, 1))?.x);
    }
  });
});

test('outside of all bands there is no lane', () => {
  expect(laneAt(layout(graphOf(podOf(SHOP))), { x: 1e5, y: 0 })).toBeUndefined();
});

test('handles stand in the middle of three sides', () => {
  expect(handlesOf({ x: 10, y: 20, w: 100, h: 60 })).toEqual({
    left: { x: 10, y: 50 },
    right: { x: 110, y: 50 },
    bottom: { x: 60, y: 80 },
  });
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [102, '102nd'],
])('%d is the %s', (turn, word) => {
  expect(ordinal(turn)).toBe(word);
});
