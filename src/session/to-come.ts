import { type Gesture, planGesture } from '../gestures/index.ts';
import type { Manifest } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import type { TextEdit } from '../text/index.ts';

/** What a gesture would bring. Plain data: a worker can send it. */
export interface ToCome {
  readonly edits: readonly TextEdit[];
  /** The pod with the line a gesture draws; undefined for gestures that draw none. */
  readonly pod: Pod | undefined;
}

/** The gestures that draw a line between cards: it is shown before it is made. */
const DRAW_LINES: ReadonlySet<Gesture['do']> = new Set([
  'addMount',
  'shareVolume',
  'linkLocalhost',
]);

/** What a gesture would bring to a text; undefined where it is refused. */
export function toComeOf(manifest: Manifest, gesture: Gesture): ToCome | undefined {
  const plan = planGesture(manifest, gesture);
  if (!plan.ok) return undefined;
  const pod = DRAW_LINES.has(gesture.do) ? podAfter(plan.next, gesture) : undefined;
  return { edits: plan.edits, pod };
}

function podAfter(next: Manifest, { document, pod = 0 }: Gesture): Pod | undefined {
  return readPods(next).filter((one) => one.document === document)[pod];
}
