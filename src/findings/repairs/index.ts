/** A complaint of the API server in, the repair that is surely meant out, if there is one. */
import { valueAt } from '../../kubernetes/index.ts';
import type { ManifestDocument } from '../../manifest/index.ts';
import type { Complaint } from '../../validation/index.ts';
import { nearName } from './near-name.ts';
import type { Repair, Trouble } from './repair.ts';
import { rewrittenName } from './rewritten-name.ts';
import { rewrittenValue } from './rewritten-value.ts';
import { takenOut } from './taken-out.ts';

export type { Repair } from './repair.ts';

const REPAIRS: readonly ((trouble: Trouble) => Repair | undefined)[] = [
  nearName,
  rewrittenValue,
  rewrittenName,
  takenOut,
];

/** The first repair that fits. */
export function repairOf(document: ManifestDocument, complaint: Complaint): Repair | undefined {
  const trouble = { ...complaint, document, value: valueAt(document.parsed.value, complaint.at) };
  for (const repair of REPAIRS) {
    const found = repair(trouble);
    if (found) return found;
  }
  return undefined;
}
