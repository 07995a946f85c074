import { describe, expect, it } from 'vitest';
import { type Value, valueAt } from '../kubernetes/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { addEntryGesture, entriesOf, renameEntryGesture } from './entries.ts';
import { faultOf } from './fault.ts';
import type { Field } from './field.ts';
import { allFieldsFor } from './fields-for.ts';
import { fieldValue, itemOf, pathOf } from './place.ts';
import { clearGesture, removeGesture, setGesture, writeGesture } from './set.ts';
import type { Target } from './target.ts';
import { changedLines, sampleOf, targetIn, textAfter } from './testing/forms.ts';
import {
  BARE,
  CLAIM,
  CONTAINERS,
  type Host,
  KINDS,
  layoutsOf,
  podWithVolume,
  VOLUMES,
} from './testing/hosts.ts';
import { readTyped } from './typed.ts';
import { variantOf } from './variant.ts';

const hosts: readonly Host[] = [
  ...layoutsOf('bare container', BARE, { container: 'app' }),
  ...layoutsOf('container with everything', CONTAINERS, { container: 'app' }).slice(0, 3),
  ...layoutsOf('sidecar', CONTAINERS, { container: 'logs' }).slice(0, 1),
  ...layoutsOf('init container', CONTAINERS, { container: 'prepare' }).slice(0, 1),
  ...VOLUMES.flatMap(([name, source]) =>
    layoutsOf(name, podWithVolume(source), { volume: 'data' }).slice(0, 3),
  ),
  ...layoutsOf('claim template', CLAIM, { volume: 'data' }).slice(0, 3),
  ...Object.entries(KINDS).flatMap(([kind, text]) => layoutsOf(kind, text, {}).slice(0, 3)),
];

/** Names and kinds have gestures and tests of their own. */
const OWN_TESTS = new Set(['container.name', 'volume.name', 'volume.metadata.name', 'object.kind']);

/** The fields of a host. Those of the pod spec are tried once: they are the same in every kind. */
function fieldsOfHost({ text, part }: Host): [Field, Target][] {
  const target = targetIn(text, part);
  const isRepeated = ({ base }: Field) => base === 'spec' && target.pod.kind !== 'Deployment';
  return [
    ...fieldsIn(
      target,
      allFieldsFor(target).filter((field) => !isRepeated(field)),
    ),
  ];
}

/** Fields with those of the items that stand in their lists, as deep as they go. */
function* fieldsIn(target: Target, fields: readonly Field[]): Generator<[Field, Target]> {
  for (const field of fields) {
    if (!OWN_TESTS.has(field.id)) yield [field, target];
    const { input } = field;
    const list = fieldValue(field, target);
    if (input.kind !== 'objects' || !Array.isArray(list)) continue;
    for (const index of list.keys()) yield* fieldsIn(itemOf(field, target, index), input.fields);
  }
}

/** The value a field is tried with, and the gesture that sets it. */
function trial(
  field: Field,
  target: Target,
): { value: Value; gesture: ReturnType<typeof setGesture> } | undefined {
  const { input } = field;
  const typed = sampleOf(input);
  if (typed !== undefined) {
    const value = readTyped(input, typed, fieldValue(field, target));
    return { value, gesture: setGesture(field, target, typed) };
  }
  const value = wholeValue(field, target);
  return value === undefined ? undefined : { value, gesture: writeGesture(field, target, value) };
}

function wholeValue({ input }: Field, target: Target): Value | undefined {
  if (input.kind === 'list') {
    const typed = sampleOf(input.item);
    return typed === undefined
      ? undefined
      : [readTyped(input.item, typed), readTyped(input.item, typed)];
  }
  if (input.kind === 'map') return { 'example.com/key': 'yes', other: '8080' };
  return input.kind === 'objects' ? [input.fresh(target)] : undefined;
}

describe.each(hosts)('$name', (host) => {
  const { text } = host;
  const fields = fieldsOfHost(host);

  it('sets every field, touching no other line, and clears it back to the byte', () => {
    for (const [field, target] of fields) {
      const tried = trial(field, target);
      if (!tried) continue;
      const at = pathOf(field, target);
      const before = valueAt(target.value, at);
      const now = textAfter(text, tried.gesture);
      const value = parseManifest(now).documents[0]?.parsed.value ?? null;
      expect([field.id, valueAt(value, at)]).toEqual([field.id, tried.value]);
      expect([field.id, faultOf(field, tried.value)]).toEqual([field.id, undefined]);
      expectOnlyOwnLines(field, before, text, now);
      if (before === undefined) {
        expect([field.id, textAfter(now, clearGesture(field, { ...target, value }))]).toEqual([
          field.id,
          text,
        ]);
      }
    }
  });

  it('writes what is wrong as it was typed, and says what is wrong', () => {
    for (const [field, target] of fields) {
      if (!['number', 'boolean', 'quantity', 'port', 'choice'].includes(field.input.kind)) continue;
      const now = textAfter(text, setGesture(field, target, 'no/t right'));
      const value = valueAt(parseManifest(now).documents[0]?.parsed.value, pathOf(field, target));
      expect([field.id, value]).toEqual([field.id, 'no/t right']);
      expect([field.id, typeof faultOf(field, value)]).toEqual([field.id, 'string']);
    }
  });

  it('adds an entry to every list and mapping and takes it away again', () => {
    for (const [field, target] of fields) {
      if (!['list', 'map', 'objects'].includes(field.input.kind)) continue;
      const now = textAfter(text, addEntryGesture(field, target, { key: 'k', value: 'v' }));
      const value = parseManifest(now).documents[0]?.parsed.value ?? null;
      const entries = entriesOf(field, { ...target, value });
      const last = entries.at(-1);
      expect([field.id, last?.value]).toEqual([field.id, 'v']);
      if (!last) continue;
      expect([field.id, textAfter(now, removeGesture(last.at, { ...target, value }))]).toEqual([
        field.id,
        text,
      ]);
    }
  });

  it('gives a key of every mapping another name where it stands, and its name back', () => {
    for (const [field, target] of fields) {
      if (field.input.kind !== 'map') continue;
      const two = textAfter(
        textAfter(text, addEntryGesture(field, target, { key: 'k', value: 'v' })),
        { ...addEntryGesture(field, target, { key: 'l', value: 'w' }) },
      );
      const [at, renamed] = [pathOf(field, target), two.replace(/\bk("?: *"?v\b)/, 'm$1')];
      const now = textAfter(two, renameEntryGesture([...at, 'k'], target, 'm'));
      expect([field.id, now]).toEqual([field.id, renamed]);
      expect([field.id, textAfter(now, renameEntryGesture([...at, 'm'], target, 'k'))]).toEqual([
        field.id,
        two,
      ]);
    }
  });

  it('chooses each alternative in the place of another', () => {
    for (const [field, target] of fields) {
      if (field.input.kind !== 'variant') continue;
      const old = variantOf(field, target);
      for (const option of field.input.options) {
        const now = textAfter(text, writeGesture(field, target, option.name));
        const value = parseManifest(now).documents[0]?.parsed.value ?? null;
        const made = { ...target, value };
        expect(variantOf(field, made)).toBe(option);
        const back = old ? writeGesture(field, made, old.name) : clearGesture(field, made);
        if (!old)
          expect([field.id, option.name, textAfter(now, back)]).toEqual([
            field.id,
            option.name,
            text,
          ]);
      }
    }
  });
});

/** Lines that go come again: with a comma in JSON, without the dash a new first key took, with what their brackets hold. */
function expectOnlyOwnLines(
  field: Field,
  before: Value | undefined,
  text: string,
  now: string,
): void {
  const { gone, come } = changedLines(text, now);
  if (typeof before === 'object' && before !== null) return;
  expect([field.id, gone.length]).toEqual([field.id, Math.min(gone.length, 1)]);
  if (before !== undefined || text.startsWith('#')) return;
  const bare = (line: string) => line.replace(/^[ -]*/, '').replace(/( \{\}?)?,?\r?$/, '');
  for (const line of gone) expect(come.map(bare)).toContain(bare(line));
}
