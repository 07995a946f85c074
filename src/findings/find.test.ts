import { describe, expect, it } from 'vitest';
import { type Gesture, planGesture } from '../gestures/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { fileOf, podOf } from './examples.ts';
import { type Found, findingsOf } from './find.ts';
import { isNear } from './near.ts';
import { silenceGesture, unsilenceGesture } from './silence.ts';

const SPEC = `
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /logs
    readOnly: true
volumes:
- name: logs
  emptyDir: {}
- name: spare
  emptyDir: {}
`;

function grave(text: string): readonly Found[] {
  return findingsOf(parseManifest(text)).filter(({ severity }) => severity !== 'hint');
}

describe('findingsOf', () => {
  it('tells where, in the order of the text, and of which pod', () => {
    const text = fileOf(podOf(SPEC), podOf(SPEC));
    expect(
      grave(text).map(({ id, span, document, pod }) => [
        id,
        text.slice(span.start, span.end).split('\n')[0],
        document,
        pod,
      ]),
    ).toEqual([
      ['no-writer', '- name: logs', 0, 0],
      ['unused-volume', '- name: spare', 0, 0],
      ['no-writer', '- name: logs', 1, 1],
      ['unused-volume', '- name: spare', 1, 1],
    ]);
  });

  it('offers fixes that reach the pod they are for, also in a list of pods', () => {
    const item = podOf(SPEC)
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`))
      .join('\n');
    const list = `apiVersion: v1\nkind: List\nitems:\n-${item.slice(1)}-${item.slice(1)}`;
    const manifest = parseManifest(list);
    const second = grave(list).filter(({ pod, id }) => pod === 1 && id === 'unused-volume')[0];
    if (!second?.fix) throw new Error('no fix');
    const plan = planGesture(manifest, second.fix.gesture);
    if (!plan.ok) throw new Error(plan.reason);
    expect(readPods(plan.next).map(({ volumes }) => volumes.length)).toEqual([2, 1]);
  });

  it('is silent about what an annotation of the pod names, and tells it again without', () => {
    const text = podOf(SPEC);
    const place = { document: 0, metadata: ['metadata'] };
    const made = (before: string, gesture: Gesture) => {
      const plan = planGesture(parseManifest(before), gesture);
      if (!plan.ok) throw new Error(plan.reason);
      return plan.next.text;
    };
    const first = made(text, silenceGesture({ ...place, ids: [] }, 'no-writer'));
    expect(grave(first).map(({ id }) => id)).toEqual(['unused-volume']);
    const ids = ['no-writer'];
    const both = made(first, silenceGesture({ ...place, ids }, 'unused-volume'));
    expect(both).toContain('outrigger/silence: no-writer,unused-volume');
    expect(grave(both)).toEqual([]);
    const asked = findingsOf(parseManifest(both), { silenced: true });
    expect(asked.filter(({ silenced }) => silenced).map(({ id }) => id)).toEqual([
      'no-writer',
      'unused-volume',
    ]);
    const all = { ...place, ids: ['no-writer', 'unused-volume'] };
    expect(made(both, unsilenceGesture(all, 'unused-volume'))).toBe(first);
    expect(made(first, unsilenceGesture({ ...place, ids }, 'no-writer'))).toBe(text);
  });

  it('says nothing of a patch, which leaves the rest to another file', () => {
    expect(
      grave(podOf('containers:\n- name: app\nvolumes:\n- name: spare\n  emptyDir: {}\n')),
    ).toEqual([]);
  });

  it.each([
    ['', ''],
    ['no mapping', '- 1\n- 2\n'],
    [
      'half typed',
      'kind: Pod\nspec:\n  containers:\n  - name: app\n    image:\n    ports: yes\n    env: {a: 1}\n',
    ],
    [
      'values of other types everywhere',
      podOf(
        'containers:\n- name: 1\n  image: true\n  command: x\n  env: [a, null, {name: {}}]\n  resources: []\n  livenessProbe: 3\n  securityContext: []\n  lifecycle: {preStop: x}\nvolumes: [null, a, {name: b, emptyDir: 3}]\n',
      ),
    ],
    [
      'keys of objects',
      podOf(
        'constructor: x\n__proto__: {a: b}\ncontainers:\n- name: toString\n  image: constructor\n',
      ),
    ],
  ])('takes any text: %s', (_, text) => {
    expect(Array.isArray(findingsOf(parseManifest(text), { all: true }))).toBe(true);
  });

  it('is bounded on hostile pods', () => {
    const mounts = Array.from(
      { length: 400 },
      (_, i) => `  - {name: v${i}, mountPath: /m/${i}}\n`,
    ).join('');
    const volumes = Array.from({ length: 400 }, (_, i) => `- {name: v${i}, emptyDir: {}}\n`).join(
      '',
    );
    const containers = Array.from(
      { length: 100 },
      (_, i) =>
        `- name: c${i}\n  image: nginx\n  args: ["${'tail -f -f -f '.repeat(300)}"]\n  volumeMounts: *m\n`,
    ).join('');
    const text = podOf(
      `containers:\n- name: app\n  image: nginx\n  volumeMounts: &m\n${mounts}${containers}volumes:\n${volumes}`,
    );
    const manifest = parseManifest(text);
    const pods = readPods(manifest);
    const found = findingsOf(manifest, { all: true, pods });
    expect(found.length).toBeLessThan(7_000);
  });
});

describe('isNear', () => {
  it.each([
    ['shop-config', 'shop-confg', true],
    ['shop', 'shops', true],
    ['shop', 'sohp', true],
    ['shop-1', 'shop-2', false],
    ['shop', 'store', false],
    ['a', 'a', false],
  ])('%s and %s: %s', (a, b, near) => {
    expect(isNear(a, b)).toBe(near);
  });
});

describe('a version for an image without one is of the same image', () => {
  it.each([
    ['nginx', 'nginx:1.29.4'],
    ['nginx:latest', 'nginx:1.29.4'],
    ['registry.example:5000/nginx', 'registry.example:5000/nginx:1.29.4'],
    ['docker.io/fluent/fluent-bit:latest', 'docker.io/fluent/fluent-bit:5.1.1'],
    ['acme/shop', undefined],
  ])('%s → %s', (image, pinned) => {
    const manifest = parseManifest(podOf(`containers:\n- name: app\n  image: ${image}\n`));
    const found = findingsOf(manifest).find(({ id }) => id === 'latest-tag');
    expect(found?.fix?.label).toBe(pinned && `Use ${pinned}`);
  });
});
