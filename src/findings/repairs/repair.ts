import type { Gesture } from '../../gestures/index.ts';
import type { FieldPath, Value } from '../../kubernetes/index.ts';
import type { ManifestDocument } from '../../manifest/index.ts';
import type { TextEdit } from '../../text/index.ts';
import type { Complaint } from '../../validation/index.ts';

/** A way out of something the server complains of: a gesture, or edits where no gesture says it. */
export type Repair = { readonly label: string } & (
  | { readonly gesture: Gesture }
  | { readonly edits: readonly TextEdit[] }
);

/** What a repair is worked out from. */
export interface Trouble extends Pick<Complaint, 'rule' | 'message' | 'at'> {
  readonly document: ManifestDocument;
  /** What is written at the field; undefined where nothing stands. */
  readonly value: Value | undefined;
}

/** The last name of a field path: `containerPort`. */
export function nameAt(path: FieldPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
