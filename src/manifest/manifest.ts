import type { Value } from '../kubernetes/index.ts';
import type { Span } from '../text/index.ts';
import type { Node } from './node.ts';

/** Something the reader of the text must know: where it is (absolute offsets) and what, in plain words. */
export interface Problem {
  readonly span: Span;
  /** One sentence: what is wrong, e.g. `A colon is missing after mountPath.` */
  readonly message: string;
  /** One sentence of explanation, e.g. `YAML reads the whole line as a key without a value.` */
  readonly detail?: string;
  /** The repair, when it is certain. */
  readonly repair?: {
    readonly label: string;
    readonly edits: readonly import('../text/index.ts').TextEdit[];
  };
}

/** A parsed document's content: independent of where in the file it stands, so it is kept while its text is unchanged. */
export interface ParsedDocument {
  /** The document's own text, from its `---` (or the file's start) to the next one. */
  readonly text: string;
  readonly root: Node;
  /** The decoded value; aliases and merge keys resolved (shared objects stay shared: never walk it without a limit). */
  readonly value: Value;
  /** Problems with offsets relative to the document. A document with a problem is not edited by gestures. */
  readonly problems: readonly Problem[];
}

export interface ManifestDocument {
  /** Place among the documents of the file that hold anything. */
  readonly index: number;
  /** Absolute offset of the document's text. */
  readonly start: number;
  readonly parsed: ParsedDocument;
}

/** What a text is. Everything but `yaml` and `json` has no documents and a notice that says what was found. */
export type TextKind =
  | 'yaml'
  | 'json'
  | 'empty'
  | 'helm-template'
  | 'markdown-fence'
  | 'merge-conflict'
  | 'binary'
  | 'too-deep'
  | 'other';

export interface Manifest {
  readonly text: string;
  readonly kind: TextKind;
  readonly documents: readonly ManifestDocument[];
  /** All problems of all documents, in order of place, absolute offsets. Empty means: everything parses. */
  readonly problems: readonly Problem[];
}
