import type { FieldPath } from '../kubernetes/index.ts';
import type { ChangeTree } from './change-tree.ts';
import type { Expectation } from './expect.ts';
import type { Layout } from './layout.ts';
import type { Node } from './node.ts';
import type { Sink } from './sink.ts';
import type { Style } from './style.ts';

/** Where a value is written: after the colon of its key, after its dash, or as the document itself. */
export interface Head {
  readonly kind: 'pair' | 'item' | 'document';
  /** Just after the colon or dash. */
  readonly before: number;
  /** Just after the colon or dash and what anchor or tag follow it. */
  readonly at: number;
  /** Column of the key or dash. */
  readonly column: number;
  /** True inside brackets and in JSON. */
  readonly flow: boolean;
}

/** A value and where it stands, for those who plan its changes. */
export interface Target {
  readonly node: Node;
  readonly head: Head;
  readonly path: FieldPath;
  /** What stands at the same path in the other items of a list, as models. */
  readonly peers: readonly Node[];
}

/** What planning needs to know everywhere in one document. */
export interface Context {
  readonly root: Node;
  readonly tree: ChangeTree;
  readonly layout: Layout;
  readonly style: Style;
  readonly expect: Expectation;
  /** Plans the changes of a value. */
  readonly plan: (target: Target, tree: ChangeTree, sink: Sink) => void;
}
