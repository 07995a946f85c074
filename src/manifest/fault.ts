import type { Span } from '../text/index.ts';
import type { Node } from './node.ts';

/** An error of the parser with its surroundings. */
export interface Fault {
  readonly code: string;
  /** What the parser says. */
  readonly said: string;
  readonly span: Span;
  readonly text: string;
  /** What was read in spite of the error. */
  readonly root: Node;
}
