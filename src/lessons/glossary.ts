import type { GlossaryEntry } from './glossary/entry.ts';
import { OBJECTS } from './glossary/objects.ts';
import { RESOURCES_WORDS } from './glossary/resources.ts';
import { SECURITY } from './glossary/security.ts';
import { SHARING } from './glossary/sharing.ts';
import { TIME } from './glossary/time.ts';

const WORDS = { ...OBJECTS, ...SHARING, ...RESOURCES_WORDS, ...TIME, ...SECURITY };

/** A key of the glossary. */
export type Term = keyof typeof WORDS;

/** Every word of Kubernetes that lessons and panels use. */
export const GLOSSARY: Readonly<Record<Term, GlossaryEntry>> = WORDS;

/** A word of the glossary in a text. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

const isTerm = (key: string): key is Term => Object.hasOwn(WORDS, key);

const BY_SPELLING: ReadonlyMap<string, Term> = new Map(
  Object.entries(GLOSSARY).flatMap(([key, { spellings }]) =>
    isTerm(key) ? spellings.map((spelling): [string, Term] => [spelling.toLowerCase(), key]) : [],
  ),
);

// The longest first, so that `sidecar container` is not read as `container`.
const SPELLED = new RegExp(
  `(?<![\\w/.-])(?:${[...BY_SPELLING.keys()]
    .sort((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/[.]/g, '\\.'))
    .join('|')})(?![\\w/]|[.-]\\w)`,
  'gi',
);

/** Where a text speaks of things the glossary explains, in order; the first place of each only. */
export function termsIn(text: string): readonly TermPlace[] {
  const told = new Set<Term>();
  return [...text.matchAll(SPELLED)].flatMap((match) => {
    const term = BY_SPELLING.get(match[0].toLowerCase());
    if (term === undefined || told.has(term)) return [];
    told.add(term);
    return [{ start: match.index, end: match.index + match[0].length, term }];
  });
}
