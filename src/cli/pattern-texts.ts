import type { Gesture, GestureBody } from '../gestures/index.ts';
import { loadPatterns } from '../patterns/index.ts';

/** The texts of all patterns by name: the command line has them at hand. */
export const PATTERN_TEXTS = await loadPatterns();

/** The gesture with the text of each pattern it only names. */
export function withPatternTexts(gesture: Gesture): Gesture {
  if (gesture.do !== 'all') return withText(gesture);
  return { ...gesture, gestures: gesture.gestures.map(withText) };
}

function withText<G extends GestureBody>(gesture: G): G {
  if (gesture.do !== 'addPattern' || gesture.text !== undefined) return gesture;
  const text = PATTERN_TEXTS.get(gesture.pattern);
  return text === undefined ? gesture : { ...gesture, text };
}
