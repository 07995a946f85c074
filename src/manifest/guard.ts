import { type FieldPath, printFieldPath } from '../kubernetes/index.ts';
import type { Refusal, SharedChoice } from './change.ts';
import type { AliasNode, Node } from './node.ts';
import { isInside, type Sharing, sharingOf } from './sharing.ts';

/** Watches over values that are shared through anchors while changes are resolved, and keeps the first refusal. */
export class Guard {
  refusal: Refusal | undefined;
  /** Anchored values that get changed or removed for themselves: the value as it was goes to the alias. */
  readonly handovers = new Map<Node, AliasNode>();
  /** The item that is being copied: users of its anchors do not follow the copy. */
  copied: Node | undefined;
  readonly sharing: Sharing;

  constructor(
    root: Node,
    readonly choice: SharedChoice | undefined,
    private readonly lineOf: (offset: number) => number,
    /** What the same batch removes: who stands in it needs no anchor any more. */
    private readonly leaving: readonly Node[] = [],
  ) {
    this.sharing = sharingOf(root);
  }

  refuse(reason: string, at: Node): void {
    this.refusal ??= { ok: false, reason, span: { start: at.start, end: at.end } };
  }

  /** False, with a refusal, when others use the value through its anchor and nobody said what to do. */
  mayChangeInside(node: Node, path: FieldPath): boolean {
    const [first] = this.sharing.usersOf(node);
    if (!first || this.choice === 'everywhere' || this.isCopied(node)) return true;
    if (this.choice === 'own-copy') this.handovers.set(node, first);
    else this.refuseShared(node, `${nameOf(path)} is used elsewhere`);
    return this.choice === 'own-copy';
  }

  mayReplace(node: Node, path: FieldPath): boolean {
    return this.mayChangeInside(node, path) && this.keepsAnchors(node, path, 'replaced', node);
  }

  mayRemove(node: Node, path: FieldPath): boolean {
    return this.keepsAnchors(node, path, 'removed', undefined);
  }

  /** The place of an alias's anchor, when the change is to be made there. */
  throughAlias(alias: AliasNode): { node: Node; path: FieldPath } | undefined {
    const path = alias.target && this.sharing.pathOf(alias.target);
    if (!alias.target || !path) {
      this.refuse(`The alias *${alias.name} has no anchor before it.`, alias);
      return undefined;
    }
    if (this.choice === 'everywhere') return { node: alias.target, path };
    this.refuseShared(alias.target, 'This value is written elsewhere');
    return undefined;
  }

  /** False, with a refusal, when an item moved to `at` would leave an anchor behind the aliases that use it. */
  staysInOrder(item: Node, from: FieldPath, at: number): boolean {
    const { usedFromOutside, usedInside, usersOf } = this.sharing;
    const isLeft = (alias: AliasNode) => item.end < alias.start && alias.start < at;
    const left = usedFromOutside(item).find((node) => usersOf(node).some(isLeft));
    const passed = usedInside(item).find((node) => at <= node.start);
    const anchor = (left ?? passed)?.anchor?.name;
    if (anchor === undefined) return true;
    this.refuse(
      `${nameOf(from)} cannot be moved there: the anchor &${anchor} must stay before the aliases that use it.`,
      item,
    );
    return false;
  }

  private keepsAnchors(node: Node, path: FieldPath, what: string, but: Node | undefined): boolean {
    if (this.isCopied(node)) return true;
    return this.sharing
      .usedFromOutside(node)
      .every((used) => used === but || this.mayGo(used, node, path, what));
  }

  /** An anchored value inside of what goes: its users may keep it, where that was chosen. */
  private mayGo(used: Node, inside: Node, path: FieldPath, what: string): boolean {
    const users = this.sharing.usersOf(used);
    const heir = users.find(
      (alias) => ![inside, ...this.leaving].some((gone) => isInside(alias, gone)),
    );
    if (!heir) return true;
    if (this.choice === 'own-copy') {
      this.handovers.set(used, heir);
      return true;
    }
    const anchor = used.anchor?.name ?? '';
    const start = `${nameOf(path)} cannot be ${what} without its users`;
    if (this.choice === undefined) this.refuseShared(used, start);
    else this.refuse(`${start}: ${placesUse(users.length)} its anchor &${anchor}.`, used);
    return false;
  }

  private isCopied(node: Node): boolean {
    return this.copied !== undefined && isInside(node, this.copied);
  }

  private refuseShared(node: Node, start: string): void {
    const users = this.sharing.usersOf(node).length;
    const anchor = node.anchor?.name ?? '';
    const span = { start: node.anchor?.start ?? node.start, end: node.end };
    const line = this.lineOf(span.start);
    this.refusal ??= {
      ok: false,
      reason: `${start}: it is the anchor &${anchor} in line ${line}, which ${placesUse(users)}.`,
      span,
      shared: { anchor, span, users },
    };
  }
}

export function nameOf(path: FieldPath): string {
  return printFieldPath(path) || 'The document';
}

function placesUse(users: number): string {
  return users === 1 ? 'one other place uses' : `${users} other places use`;
}
