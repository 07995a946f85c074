import { composeEdits, planGesture } from '../gestures/index.ts';
import type { Manifest } from '../manifest/index.ts';
import type { TextEdit } from '../text/index.ts';
import { verdictOf } from '../validation/index.ts';
import { type FindOptions, type Found, findingsOf } from './find.ts';

/** Which fixes to make. */
export interface ToMend extends Pick<FindOptions, 'minor' | 'only'> {
  readonly wanted: (found: Found) => boolean;
}

/** What came of it: edits of the text begun with, the manifest after them, and what each fix mended, in turn. */
export interface Mended {
  readonly edits: readonly TextEdit[];
  readonly next: Manifest;
  readonly fixed: readonly Found[];
}

/** More fixes than a file needs: a bound, should two fixes undo each other. */
const MOST_FIXES = 500;

/**
 * Makes all wanted fixes, one after another, each found anew in the text the one before left. A fix that cannot be made,
 * or after which the API server would say more than before, is left out.
 */
export function mendAll(start: Manifest, { minor, only, wanted }: ToMend): Mended {
  const options = { ...(minor !== undefined && { minor }), ...(only && { only }) };
  const tried = new Set<string>();
  const fixed: Found[] = [];
  let edits: readonly TextEdit[] = [];
  let manifest = start;
  let errors = serverErrors(start);
  while (tried.size < MOST_FIXES) {
    const fixable = findingsOf(manifest, options).filter((found) => found.fix && wanted(found));
    const [key, next] = keyed(fixable).find(([each]) => !tried.has(each)) ?? [];
    if (key === undefined || !next?.fix) break;
    tried.add(key);
    const plan = planGesture(manifest, next.fix.gesture);
    if (!plan.ok) continue;
    const after = serverErrors(plan.next);
    if (after > errors) continue;
    errors = after;
    edits = composeEdits(start.text.length, edits, plan.edits);
    manifest = plan.next;
    fixed.push(next);
  }
  return { edits, next: manifest, fixed };
}

/**
 * Each finding with the key under which it is tried once. Two places can be told in the same words (containers of one name,
 * a variable set three times), and in a list the next place moves up to where one was taken out: so the place belongs to the
 * key, and how many there are of the same words.
 */
function keyed(all: readonly Found[]): (readonly [key: string, found: Found])[] {
  const times = new Map<string, number>();
  for (const found of all) times.set(wordsOf(found), (times.get(wordsOf(found)) ?? 0) + 1);
  return all.map((found) => {
    const words = wordsOf(found);
    return [JSON.stringify([words, found.at, times.get(words)]), found];
  });
}

function wordsOf({ id, message, document, pod }: Found): string {
  return JSON.stringify([id, message, document, pod]);
}

/** How much the API server has to say against a manifest. */
function serverErrors({ documents }: Manifest): number {
  return documents
    .map(verdictOf)
    .reduce(
      (sum, { errors, podErrors, strictDecodeErrors, decodeError }) =>
        sum +
        errors.length +
        podErrors.length +
        strictDecodeErrors.length +
        (decodeError === null ? 0 : 1),
      0,
    );
}
