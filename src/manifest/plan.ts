import type { Change, Plan, SharedChoice } from './change.ts';
import type { Manifest } from './manifest.ts';

/** Minimal text edits that make the changes in one document of the manifest, proven by parsing the result; or why not. */
export function planEdits(
  _manifest: Manifest,
  _documentIndex: number,
  _changes: readonly Change[],
  _shared?: SharedChoice,
): Plan {
  return { ok: false, reason: 'Edits are not built yet.' };
}
