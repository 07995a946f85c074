import type { FieldPath } from '../kubernetes/index.ts';
import type { AliasNode, Node } from './node.ts';
import { keyOf } from './value.ts';

/** Who uses which anchor in one document. */
export interface Sharing {
  usersOf(node: Node): readonly AliasNode[];
  /** Where an anchored node stands. */
  pathOf(node: Node): FieldPath | undefined;
  /** The anchored nodes at or inside `node` that aliases outside of it use. */
  usedFromOutside(node: Node): readonly Node[];
  /** The anchored nodes outside of `node` that aliases inside of it use. */
  usedInside(node: Node): readonly Node[];
}

export function sharingOf(root: Node): Sharing {
  const users = new Map<Node, AliasNode[]>();
  const paths = new Map<Node, FieldPath>();
  const path: (string | number)[] = [];
  const enter = (step: string | number, node: Node) => {
    path.push(step);
    walk(node);
    path.pop();
  };
  const walk = (node: Node): void => {
    if (node.anchor) paths.set(node, [...path]);
    if (node.type === 'alias' && node.target) {
      const known = users.get(node.target);
      if (known) known.push(node);
      else users.set(node.target, [node]);
    }
    if (node.type === 'map') for (const pair of node.pairs) enter(keyOf(pair), pair.value);
    if (node.type === 'seq') for (const [i, item] of node.items.entries()) enter(i, item.value);
  };
  walk(root);
  const usersOf = (node: Node) => users.get(node) ?? [];
  return {
    usersOf,
    pathOf: (node) => paths.get(node),
    usedFromOutside: (node) =>
      [...users]
        .filter(
          ([target, aliases]) =>
            isInside(target, node) && aliases.some((alias) => !isInside(alias, node)),
        )
        .map(([target]) => target),
    usedInside: (node) =>
      [...users]
        .filter(
          ([target, aliases]) =>
            !isInside(target, node) && aliases.some((alias) => isInside(alias, node)),
        )
        .map(([target]) => target),
  };
}

/** True for a node that stands within another's text. */
export function isInside(inner: Node, outer: Node): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
