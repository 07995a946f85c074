import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { type Pod, type Role, readPods, type VolumeType } from '../pod/index.ts';
import { applyEdits, invertEdits } from '../text/index.ts';
import type { Gesture, GestureBody } from './gesture.ts';
import { planGesture } from './plan-gesture.ts';
import { SWITCH_KINDS } from './set-kind-rules.ts';

/** A pod's text in one of many layouts: indents, styles, comments, line ends. */
const layouts = fc
  .record({
    indent: fc.constantFrom('', '  '),
    eol: fc.constantFrom('\n', '\r\n'),
    comments: fc.boolean(),
    blank: fc.boolean(),
    flowMounts: fc.boolean(),
    deployment: fc.boolean(),
    lastBreak: fc.boolean(),
    containers: fc.integer({ min: 0, max: 4 }),
    inits: fc.integer({ min: 0, max: 3 }),
    volumes: fc.integer({ min: 0, max: 3 }),
  })
  .map((layout) => {
    const { indent, comments, blank, flowMounts } = layout;
    const note = (text: string) => (comments ? [`${indent}# ${text}`] : []);
    const container = (name: string, i: number, sidecar: boolean) => [
      ...note(`about ${name}`),
      `${indent}- name: ${name}${comments ? ' # its name' : ''}`,
      `${indent}  image: 'acme/${name}:1'`,
      ...(sidecar ? [`${indent}  restartPolicy: Always`] : []),
      ...(i % 2 === 0 ? [`${indent}  ports: [{containerPort: ${8000 + i}}]`] : []),
      ...(layout.volumes > i
        ? flowMounts
          ? [`${indent}  volumeMounts: [{name: v${i}, mountPath: /v${i}}]`]
          : [
              `${indent}  volumeMounts:`,
              `${indent}  - name: v${i}`,
              `${indent}    mountPath: "/v${i}"`,
            ]
        : []),
      ...(i === 1 ? [`${indent}  env:`, `${indent}  - {name: A, value: "localhost:8000"}`] : []),
      ...(blank ? [''] : []),
    ];
    const many = (count: number, item: (i: number) => string[]) =>
      Array.from({ length: count }, (_, i) => item(i)).flat();
    const spec = [
      ...(layout.inits > 0
        ? ['initContainers:', ...many(layout.inits, (i) => container(`init-${i}`, i, i % 2 === 1))]
        : []),
      layout.containers > 0 ? 'containers:' : 'containers: []',
      ...many(layout.containers, (i) => container(`app-${i}`, i, false)),
      ...(layout.volumes > 0 ? ['volumes:'] : []),
      ...many(layout.volumes, (i) => [
        ...note(`volume ${i}`),
        `${indent}- name: v${i}`,
        `${indent}  ${i % 2 ? 'emptyDir: {}' : `configMap: {name: c${i}}`}`,
      ]),
    ];
    const shift = (by: string, lines: string[]) =>
      lines.map((line) => (line === '' ? '' : by + line));
    const head = ['# a pod', 'metadata:', '  name: shop # the shop'];
    const all = layout.deployment
      ? ['kind: Deployment', ...head, 'spec:', '  template:', '    spec:', ...shift('      ', spec)]
      : ['kind: Pod', ...head, 'spec:', ...shift('  ', spec)];
    return all.join(layout.eol) + (layout.lastBreak ? layout.eol : '');
  });

/** What a gesture is made of; names are picked from the pod as it is then. */
const draws = fc.record({
  kind: fc.nat(15),
  a: fc.nat(9),
  b: fc.nat(9),
  role: fc.constantFrom<Role[]>('main', 'classic', 'sidecar', 'init'),
  type: fc.constantFrom<VolumeType[]>('emptyDir', 'configMap', 'downwardAPI', 'ephemeral'),
});
type Draw = typeof draws extends fc.Arbitrary<infer T> ? T : never;

function gestureOf(pod: Pod | undefined, { kind, a, b, role, type }: Draw): GestureBody {
  const containers = pod?.containers.map(({ name }) => name) ?? [];
  const volumes = pod?.volumes.map(({ name }) => name) ?? [];
  const one = containers[a % containers.length] ?? 'none';
  const other = containers[b % containers.length] ?? 'none';
  const volume = volumes[b % volumes.length] ?? 'none';
  const port = 8000 + b;
  const all: GestureBody[] = [
    { do: 'addContainer', role, at: a },
    { do: 'removeContainer', container: one },
    { do: 'duplicateContainer', container: one },
    { do: 'renameContainer', container: one, name: `new-${a}` },
    { do: 'setImage', container: one, image: `acme/other:${b}` },
    { do: 'moveContainer', container: one, role, index: b, dropForbidden: true },
    { do: 'makeMain', container: one },
    { do: 'addVolume', type },
    { do: 'removeVolume', volume },
    { do: 'renameVolume', volume, name: `vol-${a}` },
    { do: 'addMount', container: one, volume, path: `/m/${a}`, readOnly: b > 4 },
    { do: 'removeMount', container: one, path: `/v${b % 3}` },
    { do: 'shareVolume', writer: one, reader: other, writerPath: `/w/${a}`, readerPath: `/r/${b}` },
    {
      do: 'linkLocalhost',
      client: one,
      server: other,
      port,
      ...(a > 4 ? { env: 'ADDR' } : { arg: '--addr' }),
    },
    { do: 'unlinkLocalhost', client: one, port },
    { do: 'setKind', kind: SWITCH_KINDS[a % 7] ?? 'Pod', dropForbidden: true },
  ];
  return all[kind] ?? { do: 'addContainer', role };
}

/** The lines of a text that no edit touches, joined: what a gesture promises to leave alone. */
function untouched(text: string, edits: readonly { start: number; end: number }[]): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const end = start + line.length;
    const from = start;
    if (!edits.some((edit) => edit.start < end && edit.end > from)) lines.push(line);
    start = end;
  }
  return lines;
}

it('any gestures on any layout: proven, other lines kept, undone to the byte', () => {
  let made = 0;
  fc.assert(
    fc.property(layouts, fc.array(draws, { minLength: 1, maxLength: 6 }), (text, steps) => {
      let manifest = parseManifest(text);
      const undo: { start: number; end: number; text: string }[][] = [];
      for (const step of steps) {
        const [pod] = readPods(manifest);
        const gesture: Gesture = gestureOf(pod, step);
        const plan = planGesture(manifest, gesture);
        if (!plan.ok) {
          // Refusing is right where the gesture makes no sense; a proof that failed is not.
          expect(plan.reason).not.toMatch(/I could not make|does not fit/);
          continue;
        }
        made++;
        const after = applyEdits(manifest.text, plan.edits);
        expect(after).toBe(plan.next.text);
        expect(plan.next.problems).toEqual([]);
        const kept = untouched(manifest.text, plan.edits);
        let from = 0;
        for (const line of kept.filter((each) => each.endsWith('\n'))) {
          const at = after.indexOf(line, from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + line.length;
        }
        undo.push(invertEdits(manifest.text, plan.edits));
        manifest = plan.next;
      }
      expect(undo.reverse().reduce(applyEdits, manifest.text)).toBe(text);
    }),
    { numRuns: 200 },
  );
  expect(made).toBeGreaterThan(200);
});
