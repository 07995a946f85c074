import { type Gesture, planGesture } from '../gestures/index.ts';
import type { Value } from '../kubernetes/index.ts';
import { parseManifest } from '../manifest/index.ts';

/** A gesture, or typing: the first `find` in the text becomes `put`. */
export type Step = Gesture | { readonly do: 'type'; readonly find: string; readonly put: string };

/** The text after the steps, one after another. Throws when a step of a lesson cannot be made: then the lesson is wrong. */
export function afterSteps(text: string, steps: readonly Step[]): string {
  return steps.reduce(afterStep, text);
}

function afterStep(text: string, step: Step): string {
  if (step.do === 'type') {
    if (!text.includes(step.find)) throw new Error(`There is no ${step.find} to type over.`);
    return text.replace(step.find, () => step.put);
  }
  const plan = planGesture(parseManifest(text), step);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.next.text;
}

/** Writes a field of the lesson's document. */
export function set(at: string, value: Value): Step {
  return { do: 'setField', at, value };
}

/** Takes a field out. */
export function clear(at: string): Step {
  return { do: 'clearField', at };
}

/** Types over the first place where the text stands. */
export function type(find: string, put: string): Step {
  return { do: 'type', find, put };
}
