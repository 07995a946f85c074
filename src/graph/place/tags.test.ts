import { describe, expect, test } from 'vitest';
import { graphOf } from '../graph-of.ts';
import { podOf, type Sketch } from '../testing/test-pods.ts';
import { addressTag, tagsOf } from './tags.ts';

const tags = (sketch: Partial<Sketch>, ports: readonly number[], width = 248) =>
  tagsOf(graphOf(podOf({ ...sketch, containers: [{ name: 'app', role: 'main', ports }] })), width)
    .tags;

const ADDRESS = '10.244.1.123';
const LONG = 'checkout-with-a-long-name';

describe('the tag of the address', () => {
  test.each([
    ['as laid out while nothing runs', LONG, [80, 443], 248, undefined, '', 'Pod IP', 2],
    ['all ports where there is room', 'shop', [80, 443], 700, ADDRESS, '', ADDRESS, 2],
    ['fewer ports on a narrow pod', LONG, [80, 443, 8080, 9090], 248, ADDRESS, '', ADDRESS, 2],
    ['no address where even that covers the name', LONG, [], 248, ADDRESS, '', 'Pod IP', 0],
    ['fewer ports beside a longer note', LONG, [80, 443], 248, undefined, '2 edits', 'Pod IP', 0],
  ] as const)('%s', (_, name, ports, width, address, note, says, shown) => {
    const tag = addressTag(tags({ name }, ports, width), address, note);
    expect(tag).toMatchObject({ says, hidden: ports.length - shown });
    expect(tag.ports.map(({ port }) => port)).toEqual(ports.slice(0, shown));
  });

  test('ports left out at rest stay counted', () => {
    const many = [1001, 1002, 1003, 1004, 1005, 1006, 1007];
    const { ports, hidden } = addressTag(tags({ name: LONG }, many), ADDRESS, '');
    expect(ports.length + hidden).toBe(7);
    expect(ports.length).toBeLessThan(4);
  });
});
