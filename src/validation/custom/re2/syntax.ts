/** What a pattern says, as the server's RE2 reads it. Source: Go's regexp/syntax, github.com/google/re2/wiki/Syntax. */

/** Code points from `low` to `high`, both in. */
export type Range = readonly [low: number, high: number];

export type Pattern =
  | { readonly is: 'set'; readonly has: (codePoint: number) => boolean }
  | { readonly is: 'edge'; readonly at: Edge }
  | { readonly is: 'row'; readonly parts: readonly Pattern[] }
  | { readonly is: 'choice'; readonly parts: readonly Pattern[] }
  | {
      readonly is: 'repeat';
      readonly of: Pattern;
      readonly least: number;
      /** undefined: any number. */
      readonly most: number | undefined;
    };

export type Edge =
  | 'text-start'
  | 'text-end'
  | 'line-start'
  | 'line-end'
  | 'word-edge'
  | 'no-word-edge';

/** Thrown inside the reader only: what RE2 refuses, or what is not read here. */
export class Unreadable extends Error {}
