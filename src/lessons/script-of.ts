import type { Value } from '../kubernetes/index.ts';
import type { Lesson } from './lesson.ts';
import { lookAt } from './look.ts';

/** The script by which a lesson's pod behaves, as written so far, in the form `simulate` takes. */
export function scriptOf(lesson: Lesson, text: string): Value {
  return lookAt(lesson, text).script();
}
