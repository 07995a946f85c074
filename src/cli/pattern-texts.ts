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

/** The name of a pattern the gesture asks for and nobody has. */
export function unknownPattern(gesture: Gesture): string | undefined {
  const wishes: readonly GestureBody[] = gesture.do === 'all' ? gesture.gestures : [gesture];
  for (const wish of wishes) {
    const isUnknown = wish.do === 'addPattern' && wish.text === undefined;
    if (isUnknown && !PATTERN_TEXTS.has(wish.pattern)) return wish.pattern;
  }
  return undefined;
}
