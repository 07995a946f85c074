import { type Manifest, parseManifest } from '../manifest/index.ts';
import { applyEdits, invertEdits } from '../text/index.ts';
import type { GesturePlanned } from './carry-out.ts';
import type { Gesture } from './gesture.ts';
import { planGesture } from './plan-gesture.ts';

/** For tests: a gesture made on a text, with what must hold for every one: the edits lead to the manifest and back to the byte. */
export function perform(manifest: Manifest, gesture: Gesture): GesturePlanned {
  const plan = planGesture(manifest, gesture);
  if (!plan.ok) throw new Error(`refused: ${plan.reason}`);
  const edited = applyEdits(manifest.text, plan.edits);
  if (edited !== plan.next.text) throw new Error('the edits do not lead to the next manifest');
  if (applyEdits(edited, invertEdits(manifest.text, plan.edits)) !== manifest.text) {
    throw new Error('undo does not give the text back');
  }
  return plan;
}

/** For tests: the text after a gesture. */
export function textAfter(text: string, gesture: Gesture): string {
  return perform(parseManifest(text), gesture).next.text;
}

/** For tests: the lines a gesture takes away (`3-old`, numbered in the old text) and brings (`3+new`, in the new one). */
export function lines(text: string, gesture: Gesture): string[] {
  return diff(text.split('\n'), textAfter(text, gesture).split('\n'));
}

/** For tests: why a gesture is not made. */
export function reason(text: string, gesture: Gesture): string {
  const plan = planGesture(parseManifest(text), gesture);
  return plan.ok ? `made: ${plan.label}` : plan.reason;
}

/** The least lines that differ, by the longest common subsequence. */
function diff(before: readonly string[], now: readonly string[]): string[] {
  const common = before.map(() => now.map(() => 0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row)
        row[j] = before[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: string[] = [];
  for (let i = 0, j = 0; i < before.length || j < now.length; ) {
    if (i < before.length && j < now.length && before[i] === now[j]) {
      i++;
      j++;
    } else if (i < before.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) {
      found.push(`${++i}-${before[i - 1]}`);
    } else found.push(`${++j}+${now[j - 1]}`);
  }
  return found;
}
