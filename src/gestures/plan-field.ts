import { type FieldPath, printFieldPath, type Value } from '../kubernetes/index.ts';
import { type Manifest, planRenameKey } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import { carryOut, type GesturePlan, refusal } from './carry-out.ts';
import { clearField } from './clear-field.ts';
import type { Gesture, GestureBody, GestureOf } from './gesture.ts';
import { moveItem } from './move-item.ts';
import type { FieldGesture } from './propose.ts';
import { readPath, setField } from './set-field.ts';

export function isFieldGesture<G extends GestureBody>(gesture: G): gesture is G & FieldGesture {
  return gesture.do in FIELD_DEEDS;
}

/** A field of the whole document; without one named, of the one that holds the first pod. */
export function planField(manifest: Manifest, gesture: Gesture & FieldGesture): GesturePlan {
  const pods = readPods(manifest);
  const document = gesture.document ?? pods[0]?.document ?? 0;
  const value = manifest.documents[document]?.parsed.value;
  if (value === undefined) return { ok: false, reason: 'This text holds no object yet.' };
  const path = readPath(gesture.do === 'moveItem' ? gesture.list : gesture.at);
  if ('ok' in path) return refusal(manifest, document, path);
  const card = cardAt(pods, document, path);
  const whose = card && card.name !== '' ? ` of ${card.name}` : '';
  const named = {
    label: `${fieldName(path)}${whose} ${FIELD_DEEDS[gesture.do]}`,
    ...(card && { selects: card.path }),
  };
  if (gesture.do === 'renameKey') {
    const plan = planRenameKey(manifest, document, path, gesture.key, gesture.shared);
    return plan.ok ? { ...plan, ...named } : plan;
  }
  const changes = fieldChanges(value, gesture);
  if ('ok' in changes) return refusal(manifest, document, changes);
  const proposal = {
    ok: true,
    changes: 'change' in changes ? [changes] : changes,
    ...named,
  } as const;
  return carryOut(manifest, document, proposal, gesture);
}

function fieldChanges(value: Value, gesture: Exclude<FieldGesture, GestureOf<'renameKey'>>) {
  switch (gesture.do) {
    case 'setField':
      return setField(value, gesture);
    case 'clearField':
      return clearField(value, gesture);
    case 'moveItem':
      return moveItem(value, gesture);
  }
}

const FIELD_DEEDS = {
  setField: 'set',
  clearField: 'cleared',
  moveItem: 'reordered',
  renameKey: 'renamed',
} as const;

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
