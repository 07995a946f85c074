import type { Gesture, GestureBody } from '../../src/gestures/index.ts';
import type { Value } from '../../src/kubernetes/index.ts';
import type { Manifest } from '../../src/manifest/index.ts';
import type { Span } from '../../src/text/index.ts';

/** A gesture to make, and how to tell that it did what it should: a second time, and by other means. */
export interface Try {
  readonly gesture: Gesture;
  /** Changes a copy of the document's value as the gesture should. */
  readonly expect?: (document: Value) => void;
  /** What is wrong with what came, where a whole value cannot be foretold. */
  readonly fault?: (next: Manifest) => string | undefined;
  /** New documents stand after the pod's own: at most so many. */
  readonly brings?: number;
  /** How the lines are compared, where the pod spec moved to another place and depth. */
  readonly moved?: (next: Manifest) => Moved | undefined;
  /** What is made of the result next. */
  readonly followUp?: (next: Manifest) => Try | undefined;
  /** Follows a gesture it takes back: the bytes before that one come again. */
  readonly goesBack?: boolean;
  /** Made once more with the values a refusal proposes. */
  readonly takesProposal?: boolean;
}

/** A pod spec at a new place: the new value in the shape of the old one, both spans, and lines that belong to the wrapping. */
export interface Moved {
  readonly value: Value;
  readonly from: Span;
  readonly to: Span;
  readonly wrapping: readonly Span[];
}

/** The name of what a try adds. */
export const NEW = 'corpus-new';

export function made(gesture: GestureBody, expect: (document: Value) => void): Try {
  return { gesture, expect };
}
