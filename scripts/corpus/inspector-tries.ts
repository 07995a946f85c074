/** The fields of the inspector's forms, set and cleared: of each pod a dozen, others with each file. */
import type { Gesture, GestureBody } from '../../src/gestures/index.ts';
import {
  addEntryGesture,
  clearGesture,
  entriesOf,
  type Field,
  fieldsFor,
  fieldValue,
  type Input,
  pathOf,
  readTyped,
  removeGesture,
  setGesture,
  type Target,
  writeGesture,
} from '../../src/inspector/index.ts';
import { sampleOf } from '../../src/inspector/testing/forms.ts';
import { type FieldPath, type Value, valueAt } from '../../src/kubernetes/index.ts';
import type { Manifest } from '../../src/manifest/index.ts';
import type { Container, Pod } from '../../src/pod/index.ts';
import type { Try } from './try.ts';
import { clearAt, setAt } from './value.ts';

/** Names and kinds have gestures of their own. */
const OWN_GESTURES = new Set([
  'container.name',
  'volume.name',
  'volume.metadata.name',
  'object.kind',
]);
const MOST_FIELDS = 8;

/** A form's field in one pod, container, volume or item of a list. */
type Place = readonly [Field, Target];

export function inspectorTries(
  pod: Pod,
  value: Value,
  cards: readonly Container[],
  pick: <T>(items: readonly T[], most: number) => readonly T[],
): Try[] {
  const base: Target = { pod, value };
  const targets: Target[] = [
    base,
    ...cards.map((container) => ({ ...base, container })),
    ...pick(pod.volumes, 3).map((volume) => ({ ...base, volume })),
  ];
  // Fields of the items in lists are many: each kind of form has its own share.
  const pools = targets.map((target) => [...placesIn(target, fieldsFor(target))]);
  const share = Math.max(1, Math.ceil(MOST_FIELDS / Math.max(1, pools.length)));
  return pools.flatMap((places) => pick(places, share)).flatMap(triesAt);
}

function* placesIn(target: Target, fields: readonly Field[]): Generator<Place> {
  for (const field of fields) {
    if (OWN_GESTURES.has(field.id)) continue;
    yield [field, target];
    if (field.input.kind !== 'objects') continue;
    for (const { target: item } of entriesOf(field, target).slice(0, 2)) {
      if (item) yield* placesIn(item, fieldsFor(item, field));
    }
  }
}

function triesAt([field, target]: Place): Try[] {
  const gestures = settingGestures(field, target);
  const isThere = fieldValue(field, target) !== undefined;
  return [
    ...gestures.map((gesture) => ({
      ...madeOf(gesture),
      followUp: (next: Manifest) => takenBack(field, target, gesture, next, isThere),
    })),
    ...(isThere ? [madeOf(clearGesture(field, target))] : []),
  ];
}

function settingGestures(field: Field, target: Target): Gesture[] {
  const { input } = field;
  const typed = sampleOf(input);
  if (typed !== undefined) return [setGesture(field, target, typed)];
  switch (input.kind) {
    case 'variant':
      return input.options.slice(0, 2).map(({ name }) => writeGesture(field, target, name));
    case 'map':
      return [addEntryGesture(field, target, { key: 'example.com/corpus', value: 'yes' })];
    case 'objects':
      return [addEntryGesture(field, target)];
    case 'list':
      return listGestures(field, target, input.item);
    default:
      return [];
  }
}

/** One more entry, and the whole list anew. */
function listGestures(field: Field, target: Target, item: Input): Gesture[] {
  const typed = sampleOf(item);
  if (typed === undefined) return [];
  const value = readTyped(item, typed);
  return [addEntryGesture(field, target, { value }), writeGesture(field, target, [value, value])];
}

/** What was set is cleared again; what an entry was added to loses it. */
function takenBack(
  field: Field,
  target: Target,
  set: Gesture,
  next: Manifest,
  wasThere: boolean,
): Try | undefined {
  const value = next.documents[target.pod.document]?.parsed.value ?? null;
  const now = { ...target, value };
  const at = set.do === 'setField' && typeof set.at !== 'string' ? set.at : undefined;
  const isEntry = at !== undefined && at.length > pathOf(field, target).length;
  if (!isEntry && (wasThere || set.shared !== undefined)) return undefined;
  const back = isEntry ? removeGesture(at, now) : clearGesture(field, now);
  return { ...madeOf(back), goesBack: isPlainWay(target.value, back) };
}

/** False where an empty or missing section stood before: the way back takes it too, or leaves it empty. */
function isPlainWay(value: Value, back: Gesture): boolean {
  if (back.do !== 'clearField') return false;
  const at = pathIn(back.at);
  const upTo = pathIn(back.upTo ?? back.at).length;
  return at.every((_, depth) => {
    const section = valueAt(value, at.slice(0, depth));
    if (section === undefined) return depth >= upTo;
    return typeof section === 'object' && section !== null && Object.keys(section).length > 0;
  });
}

function madeOf(gesture: Gesture): Try {
  return { gesture, expect: (document) => replay(document, gesture) };
}

/** The fields a gesture names, set and cleared one after another. */
function replay(document: Value, gesture: GestureBody): void {
  if (gesture.do === 'all') for (const each of gesture.gestures) replay(document, each);
  else if (gesture.do === 'setField') setAt(document, pathIn(gesture.at), gesture.value);
  else if (gesture.do === 'clearField')
    clearAt(document, pathIn(gesture.at), pathIn(gesture.upTo ?? gesture.at).length);
  else throw new Error(`the inspector makes no ${gesture.do}`);
}

function pathIn(at: FieldPath | string): FieldPath {
  if (typeof at === 'string') throw new Error(`a printed path: ${at}`);
  return at;
}
