/** What opening and editing cost beside a bare parse of the same text with `yaml`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Gesture, planGesture } from '../src/gestures/index.ts';
import { graphOf, layout } from '../src/graph/index.ts';
import { simulate, timelineOf } from '../src/kubelet/index.ts';
import type { Value, ValueMap } from '../src/kubernetes/index.ts';
import { type Manifest, parseManifest } from '../src/manifest/index.ts';
import { readPods } from '../src/pod/index.ts';
import { deployment, manyDocuments } from './manifests.ts';
import { median, printTable, type Row } from './table.ts';
import { beside, timeOf } from './time.ts';

const bareParse = (text: string) => parseAllDocuments(text, { logLevel: 'silent' });

const TEXTS: readonly (readonly [string, string])[] = [
  ['100 lines', deployment(5, 100)],
  ['1,000 lines', deployment(5, 1000)],
  ['10,000 lines', deployment(5, 10_000)],
  ['10,000 lines, 100 documents', manyDocuments(10_000)],
];

export function benchInNode(corpus: string): void {
  printTable(
    'Opening and editing (Node; floor: a bare parse with yaml)',
    TEXTS.flatMap(([name, text]) => ofText(name, text)),
  );
  printTable('Drawing (Node; floor: a bare parse with yaml)', [5, 30, 100].map(ofPod));
  printTable(
    'Adding containers (Node; floor: a bare parse with yaml)',
    TEXTS.slice(0, 3).map(([name, text]) => adding(name, text)),
  );
  printTable('Many gestures in a row (Node; floor: as many bare parses)', [manyGestures(corpus)]);
  printTable('The pod in time (Node; floor: the trace written and read as JSON)', runs());
}

function ofText(name: string, text: string): Row[] {
  const goes = text.length > 100_000 ? 5 : 21;
  const manifest = parseManifest(text);
  const typed = text.replace('name: app-0', 'name: app-0x');
  const mount: Gesture = { do: 'addMount', container: 'app-1', volume: 'data-0', path: '/bench' };
  const image: Gesture = { do: 'setImage', container: 'app-4', image: 'nginx:1' };
  const row = (what: string, work: () => unknown, aim?: string): Row => ({
    what: `${name}: ${what}`,
    ...beside(goes, () => bareParse(text), work),
    unit: 'ms',
    ...(aim === undefined ? {} : { aim }),
  });
  return [
    row('open', () => readPods(parseManifest(text))),
    row('read again after a keystroke', () => readPods(parseManifest(typed, manifest))),
    row('gesture: add a mount', () => planGesture(manifest, mount), '≤ 2.2×'),
    row('gesture: set an image', () => planGesture(manifest, image), '≤ 2.2×'),
  ];
}

function ofPod(containers: number): Row {
  const text = deployment(containers);
  const [pod] = readPods(parseManifest(text));
  if (!pod) throw new Error('the bench manifest has no pod');
  return {
    what: `${containers} containers: place cards and lines`,
    ...beside(
      10,
      () => bareParse(text),
      () => layout(graphOf(pod)),
    ),
    unit: 'ms',
  };
}

/** One more container on a file of a size: what is paid for each. */
function adding(name: string, text: string): Row {
  const count = 10;
  const gestures = Array.from(
    { length: count },
    (): Gesture => ({ do: 'addContainer', role: 'classic' }),
  );
  const { floor, value } = beside(
    3,
    () => bareParse(text),
    () => inTurn(parseManifest(text), gestures),
  );
  return {
    what: `${name}: each of ${count} containers`,
    value: (value - floor) / count,
    floor,
    unit: 'ms',
    aim: 'grows with the parse only',
  };
}

function manyGestures(corpus: string): Row {
  const count = 200;
  const { name, text } = largest(corpus) ?? {
    name: 'generated, 10,000 lines',
    text: deployment(5, 10_000),
  };
  const floor = median([0, 1, 2].map(() => timeOf(() => bareParse(text)))) * count;
  const [pod] = readPods(parseManifest(text));
  const container = pod?.containers[0]?.name ?? '';
  const gestures = Array.from({ length: count }, (_, i): Gesture => {
    const turns: Gesture[] = [
      { do: 'setImage', container, image: `bench/tool:${i}` },
      { do: 'addContainer', role: 'sidecar', name: `bench-${i}`, image: 'bench/side:1' },
      { do: 'addVolume', type: 'emptyDir', name: `bench-${i}` },
      { do: 'addMount', container, volume: `bench-${i - 1}`, path: `/bench/${i}` },
    ];
    return turns[i % 4] ?? { do: 'setImage', container, image: 'bench/tool:1' };
  });
  const start = performance.now();
  inTurn(parseManifest(text), gestures);
  const lines = text.split('\n').length;
  return {
    what: `${count} gestures on ${name} (${lines} lines)`,
    value: performance.now() - start,
    floor,
    unit: 'ms',
    aim: '≤ 2.2×',
  };
}

function inTurn(start: Manifest, gestures: readonly Gesture[]): Manifest {
  let manifest = start;
  for (const gesture of gestures) {
    const plan = planGesture(manifest, gesture);
    if (!plan.ok) throw new Error(`${gesture.do} refused: ${plan.reason}`);
    manifest = plan.next;
  }
  return manifest;
}

/** The largest file of the corpus that holds a pod and parses; undefined where there is no corpus. */
function largest(corpus: string): { name: string; text: string } | undefined {
  if (!existsSync(corpus)) return undefined;
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => join(corpus, file))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  for (const file of files.slice(0, 20)) {
    const text = readFileSync(file, 'utf8');
    const manifest = parseManifest(text);
    if (manifest.problems.length === 0 && (readPods(manifest)[0]?.containers.length ?? 0) > 0)
      return { name: basename(file), text };
  }
  return undefined;
}

/** A pod of ten containers that are all probed, of which one crashes every minute. */
function probedPod(): Value {
  const probe = { httpGet: { path: '/', port: 8080 }, periodSeconds: 5 };
  const container = (name: string): ValueMap => ({
    name,
    image: `bench/${name}:1`,
    startupProbe: probe,
    readinessProbe: probe,
    livenessProbe: probe,
  });
  const named = (role: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${role}-${i}`);
  return {
    initContainers: [
      ...named('init', 2).map((name): Value => ({ name, image: 'bench/init:1' })),
      ...named('side', 3).map(
        (name): Value => ({
          ...container(name),
          restartPolicy: 'Always',
        }),
      ),
    ],
    containers: named('main', 5).map(container),
  };
}

function runs(): Row[] {
  const run = {
    spec: probedPod(),
    script: {
      containers: { 'main-4': { runFor: 60, exitCode: 1 } },
      actions: [{ at: 3000, do: 'delete' }],
    },
  };
  const row = (what: string, until: number, work: () => unknown, aim?: string): Row => {
    const { entries } = simulate({ ...run, until });
    return {
      what: `ten containers, ${what}`,
      ...beside(51, () => JSON.parse(JSON.stringify(entries)), work),
      unit: 'ms',
      ...(aim === undefined ? {} : { aim }),
    };
  };
  const hour = { ...run, until: 3600 };
  const trace = simulate(hour);
  return [
    row('a minute', 60, () => simulate({ ...run, until: 60 })),
    row('an hour', 3600, () => simulate(hour), '< 10 ms'),
    row('an hour as rows of the timeline', 3600, () => timelineOf(trace)),
  ];
}
