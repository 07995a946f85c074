import type { Span, TextEdit } from '../../text/index.ts';
import type { EditorAssist } from './assist-provider.ts';
import type { EditorMessages } from './editor-message.ts';

/** Something the text says wrong. Manifest's `Problem` fits it. */
export interface EditorProblem {
  readonly span: Span;
  readonly message: string;
  readonly detail?: string;
  readonly repair?: EditorRepair;
}

export interface EditorRepair {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/** Whose lines they are: a container's role, or a volume. */
export type BandRole = 'main' | 'sidecar' | 'init' | 'classic' | 'volume';

export interface RoleBand {
  readonly span: Span;
  readonly role: BandRole;
}

/** Lines changed a moment ago and what was done to them (`mount added`). */
export interface ChangedLines {
  readonly span: Span;
  readonly label: string;
}

/** What both editors take: the text is the owner's, an edit is asked for by `onEdit`. */
export interface PlainEditorProps {
  /** The document, byte for byte; all offsets and spans count its UTF-16 units. */
  readonly text: string;
  /** What the user typed or pasted, against `text`. The owner applies it. */
  readonly onEdit: (edits: readonly TextEdit[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly problems?: readonly EditorProblem[];
  readonly onRepair?: (repair: EditorRepair) => void;
  /** Leads back to the last text that could be read; without it the button is not there. */
  readonly onBackToValid?: () => void;
  /** The cursor was put somewhere by the user: its offset. Not called for what the owner changes. */
  readonly onCursor?: (offset: number) => void;
  readonly readOnly?: boolean;
  /** Said to who types all the same. */
  readonly readOnlyReason?: string;
}

export interface YamlEditorProps extends PlainEditorProps {
  readonly theme: 'light' | 'dark';
  /** Marked, and scrolled to when it is a new place the cursor is not in already. */
  readonly selection?: Span | undefined;
  readonly roleBands?: readonly RoleBand[];
  /** Glow for 1.6 s from a new array on; with reduced motion until the next edit. */
  readonly changed?: readonly ChangedLines[] | undefined;
  /** The glow of `changed` is over. */
  readonly onChangedFaded?: (() => void) | undefined;
  /** What the API server says of the text, and findings. */
  readonly messages?: EditorMessages;
  /** Edits to come, shown at their place and not made. */
  readonly ghost?: readonly TextEdit[] | undefined;
  /** Ribbon of ghost lines that begin a list item of their own, e.g. a container being dragged in. */
  readonly ghostRole?: BandRole | undefined;
  /** What the owner knows while one types; the same object as long as it means the same. */
  readonly assist?: EditorAssist;
}
