import type { Gesture } from '../gestures/index.ts';
import { createReader } from './reading.ts';
import { toComeOf } from './to-come.ts';

/** A gesture whose lines are asked for, not made. */
export interface PlanRequest {
  readonly text: string;
  readonly gesture: Gesture;
}

const reader = createReader();

addEventListener('message', ({ data: { text, gesture } }: MessageEvent<PlanRequest>) => {
  postMessage(toComeOf(reader.manifest(text), gesture));
});
