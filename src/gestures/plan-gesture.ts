import type { Value } from '../kubernetes/index.ts';
import { type Manifest, parseManifest, planIntoList, renderDocument } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import type { TextEdit } from '../text/index.ts';
import { addPattern, wholePattern } from './add-pattern.ts';
import { addService } from './add-service.ts';
import { addStub } from './add-stub.ts';
import { carryOut, type GesturePlan, type GesturePlanned, refusal } from './carry-out.ts';
import type { Gesture, GestureOf } from './gesture.ts';
import { isFieldGesture, planField } from './plan-field.ts';
import { isObjection, type Objection, refuse } from './proposal.ts';
import { type PodGesture, propose } from './propose.ts';
import { setKind } from './set-kind.ts';
import { joined } from './steps.ts';

/**
 * The text edits of a gesture, proven by parsing what they lead to; or why it is not made. On a text without any object,
 * a container or volume makes a whole Pod.
 */
export function planGesture(manifest: Manifest, gesture: Gesture): GesturePlan {
  if (gesture.do === 'all') return planAll(manifest, gesture);
  if (isFieldGesture(gesture)) return planField(manifest, gesture);
  if (gesture.do === 'addPattern') return planPattern(manifest, gesture);
  if (gesture.do === 'setKind') return planKind(manifest, gesture);
  if (gesture.do === 'makeList') return planList(manifest);
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

function planList(manifest: Manifest): GesturePlan {
  const plan = planIntoList(manifest);
  return plan.ok ? { ...plan, label: 'put into a List' } : plan;
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
