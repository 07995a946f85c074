import { type Gesture, planGesture } from '../gestures/index.ts';
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
