import { describe, expect, it } from 'vitest';
import { containerFields } from './catalogue/container.ts';
import { podFields } from './catalogue/pod.ts';
import { volumeFields } from './catalogue/volume.ts';
import type { Field, Input } from './field.ts';
import { allFieldsFor, helpOf } from './fields-for.ts';
import { clearAllGesture, commonFields, commonValue, setAllGesture } from './several.ts';
import { suggestionsFor } from './suggest.ts';
import { fieldOf, targetIn, textAfter } from './testing/forms.ts';
import { KINDS } from './testing/hosts.ts';
import { unformedOf } from './unformed.ts';

function withItems(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [
    field,
    ...(field.input.kind === 'objects' ? withItems(field.input.fields) : []),
  ]);
}

const every = withItems([...containerFields, ...volumeFields, ...podFields]);

/** What may be typed into a field of each type of the API. */
const FITTING: Readonly<Record<string, readonly Input['kind'][]>> = {
  string: ['text', 'choice'],
  bool: ['boolean'],
  int32: ['number'],
  int64: ['number'],
  quantity: ['quantity'],
  'int-or-string': ['port', 'count-or-percent'],
  '[]string': ['list'],
  '[]int64': ['list'],
  '{}string': ['map'],
};

describe('the catalogue', () => {
  it('types every field as the API does', () => {
    for (const { id, input, schema } of every) {
      if (input.kind === 'variant' || input.kind === 'text-only') continue;
      const isList = schema.of.startsWith('[]') && input.kind === 'objects';
      expect([id, schema.of, isList || FITTING[schema.of]?.includes(input.kind)]).toEqual([
        id,
        schema.of,
        true,
      ]);
    }
  });

  it('has a help text for every field', async () => {
    const missing: string[] = [];
    for (const field of every) if ((await helpOf(field)) === undefined) missing.push(field.id);
    expect(missing).toEqual([]);
  });

  it('names every field of a form once', () => {
    for (const text of Object.values(KINDS)) {
      const ids = allFieldsFor(targetIn(text)).map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
    const ids = containerFields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the fields of a heading together', () => {
    for (const text of Object.values(KINDS)) {
      const groups = allFieldsFor(targetIn(text)).map(({ group }) => group);
      const starts = groups.filter((group, i) => group !== groups[i - 1]);
      expect(starts).toEqual([...new Set(starts)]);
    }
  });
});

const TWO = `kind: Pod
spec:
  containers:
  - name: a
    image: x:1
    imagePullPolicy: Always
  - name: b
    image: x:1
    resources: {limits: {memory: 64Mi}} # small
  affinity:
    nodeAffinity: {}
`;

describe('several at once', () => {
  const targets = ['a', 'b'].map((container) => targetIn(TWO, { container }));
  const [first = targetIn(TWO)] = targets;
  const of = (id: string) => fieldOf(first, id);

  it('have in common what both have, but no name', () => {
    const ids = commonFields(targets).map(({ id }) => id);
    expect(ids).toContain('container.image');
    expect(ids).not.toContain('container.name');
    expect(commonFields([first, targetIn(TWO)])).toEqual([]);
  });

  it.each([
    ['container.image', { state: 'same', value: 'x:1' }],
    ['container.imagePullPolicy', { state: 'mixed' }],
    ['container.workingDir', { state: 'unset' }],
  ])('say of %s: %j', (id, common) => {
    expect(commonValue(of(id), targets)).toEqual(common);
  });

  it('are set by one gesture', () => {
    expect(
      textAfter(TWO, setAllGesture(of('container.resources.limits.memory'), targets, '1Gi')),
    ).toBe(
      TWO.replace(
        '    imagePullPolicy: Always\n',
        '    imagePullPolicy: Always\n    resources: {limits: {memory: 1Gi}}\n',
      ).replace('64Mi', '1Gi'),
    );
  });

  it('are cleared by one gesture, where they are set', () => {
    const now = textAfter(TWO, clearAllGesture(of('container.resources.limits.memory'), targets));
    expect(now).toBe(TWO.replace('    resources: {limits: {memory: 64Mi}} # small\n', ''));
    expect(textAfter(TWO, setAllGesture(of('container.imagePullPolicy'), targets, ''))).toBe(
      TWO.replace('    imagePullPolicy: Always\n', ''),
    );
  });
});

describe('what has no form', () => {
  it('is listed with its place', () => {
    const text = `kind: Rollout
apiVersion: argoproj.io/v1alpha1
metadata: {name: r, finalizers: [a]}
spec:
  strategy: {canary: {}}
  template:
    spec:
      resourceClaims: [{name: gpu}]
      containers:
      - name: app
        image: a
        resources: {limits: {cpu: 1, nvidia.com/gpu: 1}}
        future: {x: 1}
`;
    expect(unformedOf(targetIn(text)).map(({ label }) => label)).toEqual([
      'metadata.finalizers',
      'spec.strategy',
      'spec.template.spec.resourceClaims',
    ]);
    expect(unformedOf(targetIn(text, { container: 'app' })).map(({ label }) => label)).toEqual([
      'resources.limits[nvidia.com/gpu]',
      'future',
    ]);
  });
});

describe('suggestions', () => {
  const text = TWO.replace(
    '    image: x:1\n    imagePull',
    '    image: x:1\n    ports: [{containerPort: 80, name: web}, {containerPort: 81}]\n    imagePull',
  );
  const target = targetIn(text, { container: 'a' });
  it.each([
    ['container.livenessProbe.httpGet.port', ['web', '81']],
    ['container.imagePullPolicy', ['Always', 'IfNotPresent', 'Never']],
    ['container.workingDir', []],
  ])('for %s', (id, texts) => {
    expect(suggestionsFor(fieldOf(target, id), target, '')).toEqual(texts);
  });
});
