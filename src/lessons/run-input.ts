import type { Lesson } from './lesson.ts';
import { lookAt, type RunInput } from './look.ts';

/** How a lesson's pod, as written so far, behaves, and what the cluster around it is like. */
export function runInputOf(lesson: Lesson, text: string): RunInput {
  return lookAt(lesson, text).runInput();
}
