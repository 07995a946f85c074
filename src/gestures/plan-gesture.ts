import { type FieldPath, printFieldPath, type Value } from '../kubernetes/index.ts';
import {
  type Manifest,
  type Plan,
  type Planned,
  parseManifest,
  planEdits,
  type Refusal,
  renderDocument,
  spanOf,
} from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import type { TextEdit } from '../text/index.ts';
import { addPattern, wholePattern } from './add-pattern.ts';
import { addService } from './add-service.ts';
import { addStub } from './add-stub.ts';
import { appendDocuments } from './append-documents.ts';
import { clearField } from './clear-field.ts';
import type { Gesture, GestureOf } from './gesture.ts';
import { moveItem } from './move-item.ts';
import {
  type Answer,
  isObjection,
  type Objection,
  type Proposal,
  refuse,
  type WayOut,
} from './proposal.ts';
import { type PodGesture, propose } from './propose.ts';
import { isMeaninglessEmpty } from './removal.ts';
import { readPath, setField } from './set-field.ts';
import { setKind } from './set-kind.ts';
import { joined } from './steps.ts';

/** A gesture made: its edits, the manifest after them, what it is called, and the card to select. */
export interface GesturePlanned extends Planned {
  /** What was done: `mount added`. For undo, announcements and the tag beside the changed lines. */
  readonly label: string;
  readonly selects?: FieldPath;
  /** What the user should know of or do besides, in whole sentences. */
  readonly hints?: readonly string[];
}

/** A gesture not made: the text is as it was. */
export interface GestureRefusal extends Refusal {
  /** Fields that would be lost; with `dropForbidden` the gesture is made. */
  readonly needsConsent?: readonly string[];
  /** Values with which a refused pattern can be added. */
  readonly proposals?: readonly WayOut[];
}

export type GesturePlan = GesturePlanned | GestureRefusal;

/**
 * The text edits of a gesture, proven by parsing what they lead to; or why it is not made. On a text without any object,
 * a container or volume makes a whole Pod.
 */
export function planGesture(manifest: Manifest, gesture: Gesture): GesturePlan {
  if (gesture.do === 'all') return planAll(manifest, gesture);
  if (gesture.do === 'setField' || gesture.do === 'clearField' || gesture.do === 'moveItem')
    return planField(manifest, gesture);
  if (gesture.do === 'addPattern') return planPattern(manifest, gesture);
  if (gesture.do === 'setKind') return planKind(manifest, gesture);
  if (gesture.do === 'addService' || gesture.do === 'addStub') return planObject(manifest, gesture);
  if (manifest.kind === 'empty' && MAKES_POD.has(gesture.do)) return planFirst(manifest, gesture);
  const pod = findPod(manifest, gesture);
  if (isObjection(pod)) return refusal(manifest, gesture.document ?? 0, pod);
  const value = manifest.documents[pod.document]?.parsed.value ?? null;
  return carryOut(manifest, pod.document, propose({ pod, value }, gesture), gesture);
}

/** A pattern beside the app; on an empty text the whole of it, with the app it is shown with. */
function planPattern(manifest: Manifest, gesture: Gesture & GestureOf<'addPattern'>): GesturePlan {
  if (manifest.kind === 'empty') {
    const whole = wholePattern(gesture);
    return isObjection(whole) ? refusal(manifest, 0, whole) : begin(manifest, whole);
  }
  const pod = findPod(manifest, gesture);
  if (isObjection(pod)) return refusal(manifest, gesture.document ?? 0, pod);
  const value = manifest.documents[pod.document]?.parsed.value ?? null;
  return carryOut(manifest, pod.document, addPattern({ pod, value, manifest }, gesture), gesture);
}

/** One more object in the file of the pod. */
function planObject(
  manifest: Manifest,
  gesture: Gesture & GestureOf<'addService' | 'addStub'>,
): GesturePlan {
  const pod = findPod(manifest, gesture);
  if (isObjection(pod)) return refusal(manifest, gesture.document ?? 0, pod);
  const text = { pod, value: manifest.documents[pod.document]?.parsed.value ?? null, manifest };
  const answer = gesture.do === 'addService' ? addService(text, gesture) : addStub(text, gesture);
  return carryOut(manifest, pod.document, answer, gesture);
}

/** The pod's object as another kind. */
function planKind(manifest: Manifest, gesture: Gesture & GestureOf<'setKind'>): GesturePlan {
  const pod = findPod(manifest, gesture);
  if (isObjection(pod)) return refusal(manifest, gesture.document ?? 0, pod);
  const plan = setKind(manifest, pod, gesture, gesture.shared);
  if (!plan.ok) return 'at' in plan ? refusal(manifest, pod.document, plan) : plan;
  return { ...plan, label: `${pod.name || pod.kind} made a ${gesture.kind}` };
}

const MAKES_POD = new Set(['addContainer', 'addVolume', 'pasteContainers']);

function findPod(manifest: Manifest, gesture: Gesture): Pod | Objection {
  const pods = readPods(manifest).filter(
    ({ document }) => gesture.document === undefined || document === gesture.document,
  );
  const first = pods[0];
  const pod = pods.filter(({ document }) => document === first?.document)[gesture.pod ?? 0];
  return pod ?? refuse(manifest.problems[0]?.message ?? 'This text holds no pod.');
}

type FieldGesture = GestureOf<'setField' | 'clearField' | 'moveItem'>;

/** A field of the whole document; without one named, of the one that holds the first pod. */
function planField(manifest: Manifest, gesture: Gesture & FieldGesture): GesturePlan {
  const pods = readPods(manifest);
  const document = gesture.document ?? pods[0]?.document ?? 0;
  const value = manifest.documents[document]?.parsed.value;
  if (value === undefined) return { ok: false, reason: 'This text holds no object yet.' };
  const path = readPath(gesture.do === 'moveItem' ? gesture.list : gesture.at);
  if ('ok' in path) return refusal(manifest, document, path);
  const changes = fieldChanges(value, gesture);
  if ('ok' in changes) return refusal(manifest, document, changes);
  const card = cardAt(pods, document, path);
  const whose = card && card.name !== '' ? ` of ${card.name}` : '';
  const proposal: Proposal = {
    ok: true,
    changes: 'change' in changes ? [changes] : changes,
    label: `${fieldName(path)}${whose} ${FIELD_DEEDS[gesture.do]}`,
    ...(card && { selects: card.path }),
  };
  return carryOut(manifest, document, proposal, gesture);
}

function fieldChanges(value: Value, gesture: FieldGesture) {
  switch (gesture.do) {
    case 'setField':
      return setField(value, gesture);
    case 'clearField':
      return clearField(value, gesture);
    case 'moveItem':
      return moveItem(value, gesture);
  }
}

const FIELD_DEEDS = { setField: 'set', clearField: 'cleared', moveItem: 'reordered' } as const;

/** The container or volume a field belongs to. */
function cardAt(
  pods: readonly Pod[],
  document: number,
  path: FieldPath,
): { readonly path: FieldPath; readonly name: string } | undefined {
  return pods
    .filter((pod) => pod.document === document)
    .flatMap((pod) => [...pod.containers, ...pod.volumes])
    .find((card) => card.path.every((step, i) => path[i] === step));
}

function fieldName(path: FieldPath): string {
  const last = path.at(-1);
  return typeof last === 'string' ? last : printFieldPath(path.slice(-2));
}

function carryOut(
  manifest: Manifest,
  document: number,
  answer: Answer,
  { shared }: Gesture,
): GesturePlan {
  if (!answer.ok) return refusal(manifest, document, answer);
  const { changes, label, selects, emptied = [], appends = [], hints = [] } = answer;
  const named = { label, ...(selects && { selects }), ...(hints.length > 0 && { hints }) };
  const plan: Plan =
    changes.length === 0
      ? { ok: true, edits: [], next: manifest }
      : planEdits(manifest, document, changes, shared);
  if (!plan.ok) return plan;
  const inPod = withoutEmptied(manifest, document, plan, emptied);
  if (appends.length === 0) return { ...inPod, ...named };
  const appended = appendDocuments(inPod.next, document, appends);
  return appended.ok ? { ...joined(manifest, inPod, appended), ...named } : appended;
}

/** Takes away lists that the edits left empty. */
function withoutEmptied(
  manifest: Manifest,
  document: number,
  plan: Planned,
  emptied: readonly FieldPath[],
): Planned {
  const value = plan.next.documents[document]?.parsed.value ?? null;
  const changes = emptied
    .filter((at) => isMeaninglessEmpty(value, at))
    .map((at) => ({ change: 'remove', at }) as const);
  const rest = changes.length === 0 ? undefined : planEdits(plan.next, document, changes);
  return rest?.ok ? joined(manifest, plan, rest) : plan;
}

/** One after another, each on the text the one before left: all or none, as one batch of edits. */
function planAll(manifest: Manifest, gesture: Gesture & GestureOf<'all'>): GesturePlan {
  const { gestures, label, do: _, ...target } = gesture;
  let done: GesturePlanned = { ok: true, edits: [], next: manifest, label };
  for (const each of gestures) {
    const step = planGesture(done.next, { ...each, ...target });
    if (!step.ok) return step;
    done = { ...step, ...joined(manifest, done, step), label };
  }
  return done;
}

const FIRST_NAME = 'my-pod';

/** A whole Pod around the first thing a text is to hold. */
function planFirst(manifest: Manifest, gesture: Gesture & PodGesture): GesturePlan {
  const empty: Value = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: FIRST_NAME },
    spec: {},
  };
  const plan = planGesture(parseManifest(renderDocument(empty)), gesture);
  if (!plan.ok) return plan;
  return { ...plan, ...begin(manifest, { text: plan.next.text, label: plan.label }) };
}

/** A manifest written into a text that holds none; comments that are there stay above it. */
function begin(manifest: Manifest, whole: { text: string; label: string }): GesturePlanned {
  const { text } = manifest;
  const gap = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : '\n';
  const edit: TextEdit = { start: text.length, end: text.length, text: gap + whole.text };
  const next = parseManifest(text + edit.text, manifest);
  return { ok: true, edits: [edit], next, label: whole.label };
}

/** The objection with the place to show for it. */
function refusal(
  manifest: Manifest,
  document: number,
  { at, ...objection }: Objection,
): GestureRefusal {
  const place = manifest.documents[document];
  const span = at && place && spanOf(place, at);
  return span ? { ...objection, span } : objection;
}
