import { describe, expect, test } from 'vitest';
import { randomSketch, SMALL } from '../testing/random-pods.ts';
import { podOf, SHOP } from '../testing/test-pods.ts';
import { drawPod } from './draw-pod.ts';
import { drawThumbnail } from './draw-thumbnail.ts';

/** Reads an SVG as strictly as these tests need: every tag closed in order, every attribute quoted. */
function faultsOf(svg: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const rest = svg.replace(
    /<(\/?)([\w-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g,
    (_, close, name, __, empty) => {
      if (close === '/' && open.pop() !== name) faults.push(`</${name}> closes nothing`);
      if (close === '' && empty === '') open.push(name);
      return '';
    },
  );
  if (/[<>]/.test(rest)) faults.push(`a stray bracket: ${rest.slice(0, 60)}`);
  if (/&(?!(amp|lt|gt|quot|#39);)/.test(svg)) faults.push('a bare ampersand');
  return [...faults, ...open.map((name) => `${name} stays open`)];
}

const HOSTILE = '<script>alert("1")</script> & \u0000\ud800 \'';
const hostile = podOf({
  name: HOSTILE,
  containers: [
    { name: HOSTILE, role: 'main', image: HOSTILE, mounts: [`v:/<b>:rw`], ports: [[80, HOSTILE]] },
    { name: '', role: 'sidecar', image: '' },
  ],
  volumes: ['v <i> "x"'],
});

describe.each([
  ['picture', (pod: ReturnType<typeof podOf>) => drawPod(pod, { background: true })],
  ['dark picture', (pod: ReturnType<typeof podOf>) => drawPod(pod, { theme: 'dark' })],
  ['thumbnail', (pod: ReturnType<typeof podOf>) => drawThumbnail(pod, 266, 134)],
])('%s', (_, draw) => {
  test('is well-formed, whatever the manifest holds', () => {
    expect(faultsOf(draw(hostile))).toEqual([]);
    expect(draw(hostile)).not.toContain('<script');
    for (let seed = 0; seed < 60; seed++) {
      expect(faultsOf(draw(podOf(randomSketch(seed, SMALL))))).toEqual([]);
    }
  });

  test('needs nothing from elsewhere', () => {
    const svg = draw(podOf(SHOP)).replace('http://www.w3.org/2000/svg', '');
    expect(svg).not.toMatch(/https?:|href|@import|var\(|<style|<image/);
  });

  test('draws an empty pod', () => {
    expect(faultsOf(draw(podOf({ containers: [] })))).toEqual([]);
  });

  test('is the same for the same pod', () => {
    expect(draw(podOf(SHOP))).toBe(draw(podOf(SHOP)));
  });
});

test('the picture says every name and port, and what the pod is', () => {
  const svg = drawPod(podOf(SHOP));
  for (const word of [
    'db-proxy',
    'migrate',
    'log-shipper',
    'app',
    'metrics',
    'shipper-config',
    '9113',
    'MAIN',
  ]) {
    expect(svg).toContain(`>${word}<`);
  }
  expect(svg).toContain('<title>Pod shop: 5 containers, 3 volumes</title>');
});

test('only with a background there is sea', () => {
  expect(drawPod(podOf(SHOP), { background: true })).toContain('#eaf3f5"');
  expect(drawPod(podOf(SHOP))).not.toContain('outrigger-sea');
});

test('a thumbnail has the size asked for and counts what it leaves out', () => {
  const many = podOf({
    containers: Array.from({ length: 6 }, (_, i) => ({
      name: `c${i}`,
      role: i === 0 ? 'main' : 'classic',
    })),
  });
  const svg = drawThumbnail(many, 400, 200);
  expect(svg).toContain('width="400" height="200"');
  expect(svg).toContain('>+3<');
});
