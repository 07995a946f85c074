import { describe, expect, test } from 'vitest';
import type { Graph } from '../graph.ts';
import { graphOf } from '../graph-of.ts';
import type { Layout, LayoutOptions } from '../layout.ts';
import { violations } from '../testing/check-layout.ts';
import { podOf, SHOP, type Sketch } from '../testing/test-pods.ts';
import { layout } from './layout-of.ts';

const place = (sketch: Sketch, options?: LayoutOptions) => layout(graphOf(podOf(sketch)), options);
const boxes = ({ cards, volumes }: Layout) =>
  Object.fromEntries([...cards, ...volumes].map(({ key, x, y, w, h }) => [key, [x, y, w, h]]));

describe('the example of the design', () => {
  const shop = place(SHOP);

  test('every card and volume stands where it was drawn', () => {
    expect(boxes(shop)).toEqual({
      'container:migrate': [16, 210, 152, 90],
      'container:db-proxy': [238, 74, 176, 118],
      'container:log-shipper': [238, 318, 176, 184],
      'container:app': [486, 74, 216, 167],
      'container:metrics': [486, 297, 216, 118],
      'volume:shipper-config': [16, 586, 152, 58],
      'volume:flb-state': [238, 586, 176, 58],
      'volume:logs': [486, 586, 216, 58],
    });
    expect([shop.width, shop.height]).toEqual([718, 664]);
  });

  test('beads stand on the spine at their cards', () => {
    expect(shop.spine?.lines).toEqual([{ x: 185, top: 96, bottom: 340 }]);
    expect(shop.spine?.beads.map(({ y, stubX }) => [y, stubX])).toEqual([
      [96, 238],
      [232, 168],
      [340, 238],
    ]);
  });

  test.each([
    ['link:app:db-proxy:5432', 'M486 151L416 151'],
    [
      'link:migrate:db-proxy:5432',
      'M168 271L209 271Q217 271 217 263L217 159Q217 151 225 151L236 151',
    ],
    ['link:metrics:app:8080', 'M594 297L594 243'],
    ['mount:log-shipper:/fluent-bit/state', 'M326 502L326 581.5'],
  ])('%s goes as drawn', (key, d) => {
    expect(shop.edges.find((edge) => edge.key === key)?.d).toBe(d);
  });

  test('pills stand as drawn', () => {
    const middles = shop.pills.map(({ text, mode, x, y, w, h }) => [
      text,
      mode,
      x + w / 2,
      y + h / 2,
    ]);
    expect(middles).toContainEqual(['/var/log/app', 'ro', 537, 560]);
    expect(middles).toContainEqual(['/var/log/app', 'rw', 651, 560]);
    expect(middles).toContainEqual([':5432', '', 452, 151]);
    expect(middles).toContainEqual([':8080', '', 594, 271]);
  });

  test('keeps all promises', () => {
    expect(violations(shop)).toEqual([]);
  });
});

describe('edges and pills', () => {
  test('readers of one volume share a trunk with one pill', () => {
    const { pills, bundles } = place({
      containers: ['a', 'b', 'c'].map((name, i) => ({
        name,
        role: i === 0 ? 'main' : 'classic',
        mounts: [i === 0 ? 'v:/data' : 'v:/data:ro'],
      })),
      volumes: ['v emptyDir'],
    });
    expect(pills).toMatchObject([{ text: '/data', mode: '1 rw 2 ro' }]);
    expect(bundles).toHaveLength(1);
    expect(bundles[0]?.junctions.length).toBeGreaterThan(0);
  });

  test('a call nobody answers ends at a stub beside its client', () => {
    const { edges, pills, cards } = place({
      containers: [{ name: 'a', role: 'main' }],
      links: ['a>:9999'],
    });
    expect(edges).toMatchObject([{ dangling: true, head: { shape: 'stub' } }]);
    expect(pills).toMatchObject([{ text: ':9999', dangling: true }]);
    const card = cards[0];
    expect(edges[0]?.head.x).toBeLessThan((card?.x ?? 0) + (card?.w ?? 0) + 90);
  });

  test('a line ends on the ellipse of the lid', () => {
    const { edges, volumes } = place(SHOP);
    const edge = edges.find(({ key }) => key === 'mount:app:/var/log/app');
    const logs = volumes.find(({ key }) => key === 'volume:logs');
    expect(edge?.head.y).toBeGreaterThan((logs?.y ?? 0) + 1);
    expect(edge?.head.y).toBeLessThan((logs?.y ?? 0) + 5.5);
  });
});

describe('density', () => {
  const crowd = (count: number): Graph =>
    graphOf(
      podOf({
        containers: Array.from({ length: count }, (_, i) => ({
          name: `c${i}`,
          role: i === 0 ? 'main' : 'classic',
        })),
      }),
    );

  test.each([
    [16, false],
    [17, true],
  ])('%d containers: compact and quiet %s', (count, dense) => {
    expect(layout(crowd(count))).toMatchObject({ compact: dense, quiet: dense });
  });

  test('edges never rest quiet when more contrast is asked for', () => {
    expect(layout(crowd(20), { contrast: 'more' }).quiet).toBe(false);
  });

  test('a crowded lane goes on in further columns', () => {
    const xs = layout(crowd(25)).cards.map(({ x }) => x);
    expect(new Set(xs).size).toBe(3);
  });
});

describe('one container with many volumes', () => {
  const mounting = (count: number): Sketch => {
    const names = Array.from({ length: count }, (_, i) => `v${i}`);
    return {
      containers: [
        { name: 'app', role: 'main', mounts: names.map((name) => `${name}:/${name}:ro`) },
      ],
      volumes: names.map((name) => `${name} configMap`),
    };
  };

  test.each([24, 38, 60])('%d: they stand about as wide as high', (count) => {
    const placed = place(mounting(count));
    expect(violations(placed)).toEqual([]);
    expect(placed.height / placed.width).toBeLessThan(1.6);
  });

  test('one more leaves all others in their slots', () => {
    const order = ({ volumes }: Layout) =>
      [...volumes].sort((a, b) => a.y - b.y || a.x - b.x).map(({ key }) => key);
    for (let count = 1; count < 40; count++) {
      const added = `volume:v${count}`;
      const after = order(place(mounting(count + 1))).filter((key) => key !== added);
      expect(after).toEqual(order(place(mounting(count))));
    }
  });

  test('heads beside each other on a card do not touch', () => {
    const { edges } = place(mounting(30));
    const ends = edges.map(({ tail, head }) => (tail.shape === 'triangle' ? tail : head));
    for (const x of new Set(ends.map((end) => end.x))) {
      const ys = ends.filter((end) => end.x === x).map(({ y }) => y);
      ys.sort((a, b) => a - b).forEach((y, i) => {
        if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(10);
      });
    }
  });
});

describe('frame', () => {
  test('is wide enough for its two tags', () => {
    const { tags, width } = place({
      name: 'a-pod-with-a-very-long-name-indeed-it-is',
      replicas: 12,
      containers: [{ name: 'a', role: 'main', ports: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
    });
    expect(tags.name.x + tags.name.w).toBeLessThan(tags.ip.x);
    expect(tags.ip.x + tags.ip.w).toBeLessThanOrEqual(width - 24);
    expect(tags.ip.ports.length + tags.ip.hidden).toBe(12);
  });

  test('an empty pod has a frame and the place of MAIN', () => {
    const empty = place({ containers: [] });
    expect(empty).toMatchObject({ cards: [], edges: [], spine: undefined, origin: { y: 74 } });
    expect(empty.width).toBeGreaterThan(0);
  });

  test('an empty lane takes no room, and opens left of the frame while something is dragged', () => {
    const sketch: Sketch = { containers: [{ name: 'a', role: 'main' }] };
    expect(place(sketch).headings.map(({ lane }) => lane)).toEqual(['containers']);
    const open = place(sketch, { openLanes: true });
    expect(open.lanes.map(({ lane, empty }) => [lane, empty])).toEqual([
      ['init', true],
      ['sidecar', true],
      ['containers', false],
    ]);
    expect(boxes(open)).toEqual(boxes(place(sketch)));
    expect(open.lanes[1]?.box.x).toBeLessThan(0);
  });

  test('the lane of sidecars opens between init containers and MAIN', () => {
    const sketch: Sketch = {
      containers: [
        { name: 'setup', role: 'init' },
        { name: 'app', role: 'main' },
      ],
    };
    const { lanes, cards } = place(sketch, { openLanes: true });
    const [setup, app] = ['container:setup', 'container:app'].map((key) =>
      cards.find((card) => card.key === key),
    );
    const band = lanes.find(({ lane }) => lane === 'sidecar')?.box;
    expect(band?.x).toBeGreaterThan((setup?.x ?? 0) + (setup?.w ?? 0));
    expect((band?.x ?? 0) + (band?.w ?? 0)).toBeLessThan(app?.x ?? 0);
  });
});
