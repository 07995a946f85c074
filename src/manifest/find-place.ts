import type { FieldPath } from '../kubernetes/index.ts';
import { type Guard, nameOf } from './guard.ts';
import { mergedAlias, pairOf } from './locate.ts';
import type { AliasNode, Node } from './node.ts';
import { isMerge, keyOf } from './value.ts';

/** Where a path of a change leads, and the path that names that place without aliases on the way. */
export interface Found {
  readonly path: FieldPath;
  /** Undefined: nothing stands there yet, or it comes through an alias of which this place shall have its own copy. */
  readonly node: Node | undefined;
  /** The alias through which a merge key would bring the same key in, if it were not written here. */
  readonly hidden?: AliasNode | undefined;
}

/** Follows the paths of changes through a document; where one may not be followed the guard says why. */
export class PlaceFinder {
  constructor(
    private readonly root: Node,
    private readonly guard: Guard,
  ) {}

  /** The list at a path, or nothing or null, which a first item makes a list. */
  findList(at: FieldPath): Found | undefined {
    const found = this.find(at, true);
    if (!found) return undefined;
    const { node, path } = found;
    const fits =
      !node ||
      node.type === 'seq' ||
      node.type === 'alias' ||
      (node.type === 'scalar' && node.value === null);
    if (!fits) {
      this.guard.refuse(`${nameOf(path)} is not a list, so nothing can be added to it.`, node);
      return undefined;
    }
    if (node && !this.guard.mayChangeInside(node, path)) return undefined;
    return found;
  }

  /** Follows a path; undefined when it is refused. `inside`: the change happens inside what stands at the path. */
  find(at: FieldPath, inside = false): Found | undefined {
    let node: Node = this.root;
    let path: FieldPath = [];
    let hidden: AliasNode | undefined;
    for (let depth = 0; depth <= at.length; depth++) {
      if (node.type === 'alias' && (inside || depth < at.length)) {
        if (this.guard.choice === 'own-copy')
          return {
            path: [...path, ...at.slice(depth)],
            node: depth === at.length ? node : undefined,
          };
        const target = this.guard.throughAlias(node);
        if (!target) return undefined;
        ({ node, path } = target);
      }
      const step = at[depth];
      if (step === undefined) break;
      if (!this.guard.mayChangeInside(node, path)) return undefined;
      const next = this.step(node, step, path);
      if (!next) return undefined;
      if (!next.node) return { path: [...next.path, ...at.slice(depth + 1)], node: undefined };
      ({ node, path, hidden } = { node: next.node, path: next.path, hidden: next.hidden });
    }
    return { path, node, hidden };
  }

  private step(node: Node, step: string | number, path: FieldPath): Found | undefined {
    if (node.type === 'map') return this.stepIntoMap(node, String(step), path);
    const here = [...path, step];
    if (node.type === 'seq') {
      const item = typeof step === 'number' ? node.items[step] : undefined;
      if (item || step === node.items.length) return { path: here, node: item?.value };
      this.guard.refuse(
        `${nameOf(path)} has ${node.items.length} items, so there is no ${nameOf(here)}.`,
        node,
      );
      return undefined;
    }
    if (node.type === 'scalar' && node.value === null) return { path: here, node: undefined };
    this.guard.refuse(
      `${nameOf(path)} is a plain value, so ${nameOf(here)} cannot be set in it.`,
      node,
    );
    return undefined;
  }

  private stepIntoMap(
    map: Extract<Node, { type: 'map' }>,
    key: string,
    path: FieldPath,
  ): Found | undefined {
    const here = [...path, key];
    if (map.pairs.filter((pair) => !isMerge(pair) && keyOf(pair) === key).length > 1) {
      this.guard.refuse(
        `${nameOf(here)} is written more than once. Delete all but one, then try again.`,
        map,
      );
      return undefined;
    }
    const pair = pairOf(map, key);
    const alias = mergedAlias(map, key);
    if (pair) return { path: here, node: pair.value, hidden: alias };
    if (!alias || this.guard.choice === 'own-copy') return { path: here, node: undefined };
    const target = this.guard.throughAlias(alias);
    return target && this.step(target.node, key, target.path);
  }
}
