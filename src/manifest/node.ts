/**
 * The parsed tree of one document. Offsets are UTF-16 units counted from the start of the document's own text, so that
 * an unchanged document keeps its tree when text above it changes. `start`..`end` is the value itself: without its
 * anchor and tag, without trailing comments and blank lines; an empty value has start === end.
 */
export type Node = ScalarNode | MapNode | SeqNode | AliasNode;

export interface Anchor {
  readonly name: string;
  /** The `&name` token. */
  readonly start: number;
  readonly end: number;
}

interface NodeBase {
  readonly start: number;
  readonly end: number;
  readonly anchor?: Anchor;
  readonly tag?: string;
}

export interface ScalarNode extends NodeBase {
  readonly type: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** As Kubernetes reads it (YAML 1.1 as its decoder knows it): `yes` is true, `0755` is 493, `1:30` is a string. */
  readonly value: string | number | boolean | null;
  /** The characters of the scalar after unquoting and folding. */
  readonly source: string;
}

export interface MapNode extends NodeBase {
  readonly type: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: ScalarNode;
  /** Where the pair begins: the key, or the `?` before it, or the key's anchor or tag. */
  readonly start: number;
  /** Offset just after the `:`; undefined in a flow map's `{key}`. */
  readonly afterColon: number | undefined;
  readonly value: Node;
}

export interface SeqNode extends NodeBase {
  readonly type: 'seq';
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  /** Offset of the `-` in block style, of the value (its anchor or tag first) in flow style. */
  readonly start: number;
  readonly value: Node;
}

export interface AliasNode extends NodeBase {
  readonly type: 'alias';
  readonly name: string;
  /** What the alias stands for; undefined when no such anchor precedes it. */
  readonly target: Node | undefined;
}
