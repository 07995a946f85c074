import { type Gesture, planGesture } from '../gestures/index.ts';
import { createReader } from './reading.ts';

/** A gesture whose lines are asked for, not made. */
export interface PlanRequest {
  readonly text: string;
  readonly gesture: Gesture;
}

const reader = createReader();

addEventListener('message', ({ data: { text, gesture } }: MessageEvent<PlanRequest>) => {
  const plan = planGesture(reader.manifest(text), gesture);
  postMessage(plan.ok ? plan.edits : undefined);
});
