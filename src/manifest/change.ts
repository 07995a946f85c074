import type { FieldPath, Value } from '../kubernetes/index.ts';
import type { Span, TextEdit } from '../text/index.ts';
import type { Manifest } from './manifest.ts';

/**
 * What shall be different in the value of a document. All paths name places as they are before any change of the batch;
 * list indices too. Inserts before the same index keep their order; index === length appends.
 */
export type Change =
  /** Sets or creates the value; missing parents are created as mappings. */
  | { readonly change: 'set'; readonly at: FieldPath; readonly value: Value }
  /** Removes a key or a list item with its own comments. The emptied parent stays as `{}` or `[]`. */
  | { readonly change: 'remove'; readonly at: FieldPath }
  /** A new item of the list at `list`; a missing or null list is created. */
  | {
      readonly change: 'insert';
      readonly list: FieldPath;
      readonly index: number;
      readonly value: Value;
      /** The item as it stands in another text (see `itemLines`): written so, comments and all, where that says the value. */
      readonly lines?: string;
    }
  /**
   * Moves a list item, comments and layout kept, before `index` of a list (the same or another; a missing one is
   * created), changing keys inside it on the way: a value sets, undefined removes.
   */
  | {
      readonly change: 'move';
      readonly from: FieldPath;
      readonly list: FieldPath;
      readonly index: number;
      readonly patch?: Readonly<Record<string, Value | undefined>>;
    }
  /** A copy of a list item with its comments, inserted before `index` of its own list, with keys changed as in `move`. */
  | {
      readonly change: 'copy';
      readonly from: FieldPath;
      readonly index: number;
      readonly patch?: Readonly<Record<string, Value | undefined>>;
    };

/** How to edit a value that comes through an alias or a merge key. */
export type SharedChoice = 'everywhere' | 'own-copy';

/** Why nothing was changed. `reason` is a whole sentence for the user. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly span?: Span;
  /** Set when the value is shared through an anchor: the user may choose and ask again. */
  readonly shared?: { readonly anchor: string; readonly span: Span; readonly users: number };
}

export interface Planned {
  readonly ok: true;
  /** Minimal edits with absolute offsets. */
  readonly edits: readonly TextEdit[];
  /** The edited text, parsed: the proof that it says what was asked, and the next manifest. */
  readonly next: Manifest;
}

export type Plan = Planned | Refusal;
