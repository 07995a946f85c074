/** A gesture in, text edits or a refusal out. */
export type { Gesture, GestureBody } from './gesture.ts';
