import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { describeGesture } from './describe-gesture.ts';
import type { Gesture } from './gesture.ts';
import { lines, perform, reason, textAfter } from './gesture-testing.ts';
import { planGesture } from './plan-gesture.ts';

const POD = 'kind: Pod\nspec:\n  containers:\n  - name: app\n    image: a:1\n';

describe('setField', () => {
  const cases: [string, string, Gesture, string][] = [
    [
      'a value',
      POD,
      { do: 'setField', at: 'spec.containers[0].image', value: 'b' },
      POD.replace('a:1', 'b'),
    ],
    [
      'parents that are missing',
      POD,
      {
        do: 'setField',
        at: ['spec', 'containers', 0, 'resources', 'requests', 'cpu'],
        value: '100m',
      },
      `${POD}    resources:\n      requests:\n        cpu: 100m\n`,
    ],
    [
      'a list that is missing',
      POD,
      { do: 'setField', at: 'spec.containers[0].env[0].name', value: 'A' },
      `${POD}    env:\n    - name: A\n`,
    ],
    [
      'one more item',
      POD,
      { do: 'setField', at: 'spec.containers[1]', value: { name: 'b' } },
      `${POD}  - name: b\n`,
    ],
    [
      'a key with dots',
      POD,
      { do: 'setField', at: 'metadata.labels[app.kubernetes.io/name]', value: 'yes' },
      POD.replace('spec:', 'metadata:\n  labels:\n    app.kubernetes.io/name: "yes"\nspec:'),
    ],
    [
      'below a null',
      'kind: Pod\nspec:\n',
      { do: 'setField', at: 'spec.nodeName', value: 'n1' },
      'kind: Pod\nspec:\n  nodeName: n1\n',
    ],
    [
      'in a document without a pod',
      'kind: ConfigMap\ndata: {}\n',
      { do: 'setField', at: 'data.a', value: '1' },
      'kind: ConfigMap\ndata: {a: "1"}\n',
    ],
  ];
  it.each(cases)('sets %s', (_, text, gesture, expected) => {
    const made = textAfter(text, gesture);
    // An emptied flow mapping may be opened to block style; both say the same.
    expect([expected, expected.replace('data: {a: "1"}', 'data:\n  a: "1"')]).toContain(made);
  });

  it.each<[string, string | (string | number)[], string]>([
    ['below a scalar', 'kind.x', 'kind is a single value: it has no x.'],
    ['a key of a list', 'spec.containers.x', 'spec.containers is a list: it has no x.'],
    [
      'beyond the end of a list',
      'spec.containers[3].name',
      'spec.containers has 1 items: there is no place for number 4.',
    ],
    [
      'a list from its middle',
      'spec.volumes[2].name',
      'spec.volumes[2].name skips items of a list.',
    ],
    ['no path', 'a[', 'a[ is no field path.'],
  ])('refuses %s', (_, at, expected) => {
    expect(reason(POD, { do: 'setField', at, value: 1 })).toBe(expected);
  });
});

describe('clearField', () => {
  it.each([
    [
      'spec.resources.limits.cpu',
      'spec:\n  resources:\n    limits:\n      cpu: 1\n  x: 1\n',
      'spec:\n  x: 1\n',
    ],
    [
      'spec.emptyDir.sizeLimit',
      'spec:\n  emptyDir:\n    sizeLimit: 1\n',
      'spec:\n  emptyDir: {}\n',
    ],
    ['spec.env[0]', 'spec:\n  env:\n  - name: A\n  x: 1\n', 'spec:\n  x: 1\n'],
    [
      'spec.env[0].value',
      'spec:\n  env:\n  - name: A\n    value: b\n',
      'spec:\n  env:\n  - name: A\n',
    ],
  ])('%s', (at, before, expected) => {
    expect(textAfter(before, { do: 'clearField', at })).toBe(expected);
  });
  it('refuses what is not set', () => {
    expect(reason(POD, { do: 'clearField', at: 'spec.nodeName' })).toBe(
      'spec.nodeName is not set.',
    );
  });
});

describe('pasteContainers', () => {
  const paste = (text: string): Gesture => ({ do: 'pasteContainers', text });
  it.each([
    ['one container', 'name: app\nimage: b\n', '+  - name: app-2,+    image: b'],
    [
      'a list',
      '- name: x\n  image: b\n- image: c\n',
      '+  - name: x,+    image: b,+  - image: c,+    name: app-2',
    ],
    [
      'a pod with what it mounts',
      'kind: Pod\nspec:\n  initContainers:\n  - name: s\n    restartPolicy: Always\n    volumeMounts:\n    - name: v\n      mountPath: /v\n  volumes:\n  - name: v\n    emptyDir: {}\n  - name: unused\n    emptyDir: {}\n',
      '+  initContainers:,+  - name: s,+    restartPolicy: Always,+    volumeMounts:,+    - name: v,+      mountPath: /v,+  volumes:,+  - name: v,+    emptyDir: {}',
    ],
  ])('takes %s', (_, text, expected) => {
    expect(
      lines(POD, paste(text))
        .map((line) => line.replace(/^\d+/, ''))
        .sort(),
    ).toEqual(expected.split(',').sort());
  });

  it('shares a volume that is the same and renames one that is not', () => {
    const pod = (source: string) =>
      `kind: Pod\nspec:\n  containers:\n  - name: app\n    volumeMounts:\n    - name: v\n      mountPath: /v\n  volumes:\n  - name: v\n    emptyDir: ${source}\n`;
    expect(textAfter(pod('{}'), paste(pod('{}'))).match(/emptyDir/g)).toHaveLength(1);
    const renamed = textAfter(pod('{}'), paste(pod('{medium: Memory}')));
    expect(renamed).toContain('    - name: v-2\n      mountPath: /v\n');
    expect(renamed).toContain('  - name: v-2\n');
  });

  it.each([
    ['nothing', 'a: 1\n', 'The pasted text holds no container.'],
    ['what cannot be read', 'a: [', 'The pasted text cannot be read.'],
  ])('refuses %s', (_, text, expected) => expect(reason(POD, paste(text))).toContain(expected));
});

describe('all', () => {
  const gesture: Gesture = {
    do: 'all',
    label: 'logs set up',
    gestures: [
      { do: 'addVolume', type: 'emptyDir', name: 'logs' },
      { do: 'addContainer', role: 'sidecar', name: 'tail', image: 't:1' },
      { do: 'addMount', container: 'tail', volume: 'logs', path: '/l' },
      { do: 'renameContainer', container: 'app', name: 'web' },
    ],
  };
  it('is one batch with one label', () => {
    const plan = perform(parseManifest(POD), gesture);
    expect(plan.label).toBe('logs set up');
    expect(plan.next.text).toBe(
      `kind: Pod
spec:
  initContainers:
  - name: tail
    image: t:1
    restartPolicy: Always
    volumeMounts:
    - name: logs
      mountPath: /l
  containers:
  - name: web
    image: a:1
  volumes:
  - name: logs
    emptyDir:
      sizeLimit: 512Mi
`,
    );
    expect(plan.edits.map(({ end, start }) => end - start)).toEqual([0, 3, 0]);
  });
  it('is all or nothing', () => {
    const failing: Gesture = {
      ...gesture,
      gestures: [...gesture.gestures, { do: 'removeContainer', container: 'app' }],
    };
    expect(reason(POD, failing)).toBe('There is no container called app in this pod.');
  });
  it('begins a pod on an empty text', () => {
    expect(
      textAfter('', {
        do: 'all',
        label: 'x',
        gestures: [
          { do: 'addContainer', role: 'main' },
          { do: 'addContainer', role: 'main' },
        ],
      }),
    ).toContain('  - name: app-2\n');
  });
});

describe('planGesture', () => {
  const many = `kind: ConfigMap\n---\n${POD}---\napiVersion: x/v1\nkind: Set\nspec:\n  a:\n    spec:\n      containers:\n      - name: a\n  b:\n    spec:\n      containers:\n      - name: b\n`;
  it('takes the first pod unless told which', () => {
    expect(lines(many, { do: 'removeContainer', container: 'app' })).not.toEqual([]);
    expect(
      lines(many, { do: 'setImage', container: 'b', image: 'i', document: 2, pod: 1 }),
    ).toEqual(['20+        image: i']);
    expect(reason(many, { do: 'setImage', container: 'b', image: 'i' })).toMatch(
      /no container called b/,
    );
  });

  it('names what it did and selects the card', () => {
    const plan = perform(parseManifest(POD), { do: 'addContainer', role: 'sidecar' });
    expect([plan.label, plan.selects]).toEqual(['sidecar added', ['spec', 'initContainers', 0]]);
  });

  it('shows the place of an objection', () => {
    const text = 'kind: Pod\nspec:\n  containers: soon\n';
    const plan = planGesture(parseManifest(text), { do: 'addContainer', role: 'main' });
    expect(!plan.ok && plan.span && text.slice(plan.span.start, plan.span.end)).toBe(
      'containers: soon',
    );
  });

  it('asks what to do with a value others share, and does it', () => {
    const text = `kind: Pod\nspec:\n  containers:\n  - &a\n    name: app\n    image: x\n    env: &env\n    - {name: A, value: b}\n  - name: two\n    env: *env\n`;
    const gesture: Gesture = { do: 'setField', at: 'spec.containers[1].env[0].value', value: 'c' };
    const plan = planGesture(parseManifest(text), gesture);
    expect(!plan.ok && plan.shared?.anchor).toBe('env');
    expect(textAfter(text, { ...gesture, shared: 'everywhere' })).toBe(
      text.replace('value: b', 'value: c'),
    );
    expect(textAfter(text, { ...gesture, shared: 'own-copy' })).toContain(
      'env: &env\n    - {name: A, value: b}\n',
    );
  });

  it('says what a text is that holds no pod', () => {
    const gesture: Gesture = { do: 'addContainer', role: 'main' };
    expect(reason('kind: {{ .Values.kind }}\nspec: {{- toYaml . }}\n', gesture)).not.toMatch(
      /^made/,
    );
    expect(reason('a: [\n', gesture)).not.toMatch(/^made/);
  });
});

it('describeGesture says what a gesture will do', () => {
  expect(describeGesture({ do: 'addContainer', role: 'init' })).toBe('Add an init container');
  expect(describeGesture({ do: 'addVolume', type: 'emptyDir' })).toBe('Add an emptyDir volume');
  expect(describeGesture({ do: 'setField', at: ['spec', 'a', 0], value: 1 })).toBe('Set spec.a[0]');
});
