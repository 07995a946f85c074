import { type FieldPath, isValueMap, type Value } from '../kubernetes/index.ts';

/** A scalar at its place. */
export interface Leaf {
  readonly at: FieldPath;
  readonly value: string | number;
}

/** All texts and numbers of a value, with their paths. Patterns are small: there is no bound. */
export function leavesOf(value: Value, at: FieldPath = []): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ at, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...at, index]));
  if (!isValueMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...at, key]));
}

/** The scalars of a value in which one of the words stands whole. */
export function placesOf(value: Value, words: readonly string[]): readonly Leaf[] {
  if (words.length === 0) return [];
  const pattern = wordPattern(words);
  return leavesOf(value).filter((leaf) => String(leaf.value).search(pattern) !== -1);
}

/** The text with each word that stands whole in it replaced, all at once: what comes in is not looked at again. */
export function replaceWords(text: string, words: ReadonlyMap<string, string>): string {
  if (words.size === 0) return text;
  return text.replace(wordPattern([...words.keys()]), (word) => words.get(word) ?? word);
}

/**
 * Words that stand whole: not within a longer name, number or path. A path may go on below (`/var/log/app/*.log`) or follow
 * a port (`:8080/reload`), a host name may have a port after it; but `app.log` is not `app`.
 */
function wordPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(
    `(?:(?<![\\w.-])|(?<=:\\d{1,5}(?=/)))(?:${escaped.join('|')})(?![\\w-]|\\.\\w)`,
    'g',
  );
}
