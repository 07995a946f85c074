import type { Value } from '../kubernetes/index.ts';
import { type Change, type Manifest, planEdits } from '../manifest/index.ts';
import type { Pattern, PatternFault, PatternValues } from './pattern.ts';
import { placesOf, replaceWords } from './words.ts';

/** The pattern's manifest with other values in it; comments and layout stay. Keys without a value keep the pattern's own. */
export function fillIn(pattern: Pattern, values: PatternValues): Manifest | PatternFault {
  // A value that stays is a word too: another one may stand inside it (`6379` in `redis.example:6379`).
  const words = new Map(pattern.values.map(({ key, text }) => [text, values[key] ?? text]));
  return changeAll(pattern.manifest, (value) => filledLeaves(value, words));
}

function filledLeaves(value: Value, words: ReadonlyMap<string, string>): readonly Change[] {
  return placesOf(value, [...words.keys()]).flatMap(({ at, value: before }): Change[] => {
    const filled = replaceWords(String(before), words);
    if (filled === String(before)) return [];
    const isNumber = typeof before === 'number' && /^\d+$/.test(filled);
    return [{ change: 'set', at, value: isNumber ? Number(filled) : filled }];
  });
}

/** Changes made in every document of a manifest. */
export function changeAll(
  start: Manifest,
  changesIn: (value: Value, document: number) => readonly Change[],
): Manifest | PatternFault {
  let manifest = start;
  for (const { index, parsed } of start.documents) {
    const changes = changesIn(parsed.value, index);
    if (changes.length === 0) continue;
    const plan = planEdits(manifest, index, changes);
    if (!plan.ok) return { ok: false, reason: plan.reason };
    manifest = plan.next;
  }
  return manifest;
}
