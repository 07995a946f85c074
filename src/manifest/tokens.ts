import { type CST, Lexer, Parser } from 'yaml';

/** Why a document is not read. */
export interface Limit {
  readonly message: string;
  readonly detail?: string;
}

/** What reading one file may cost: counted over all its documents, so that no file keeps the page busy for long. */
export interface Effort {
  lexemes: number;
  tried: number;
}

/** Deeper nesting than this is no manifest, and would exhaust the stack. */
const DEEPEST = 500;

/** The API server refuses larger requests, so no document of this length can be an object. */
const LONGEST = 3 * 1024 * 1024;

/** About 40,000 lines; some microseconds each. */
const MOST_LEXEMES = 400_000;
const MOST_LEXEMES_OF_A_FILE = 2_000_000;

export const TOO_DEEP: Limit = {
  message: `This text nests more than ${DEEPEST} levels deep.`,
  detail: 'No Kubernetes object does, so it is not read.',
};

const TOO_LONG: Limit = {
  message: 'This document is larger than 3 MB.',
  detail: 'The Kubernetes API takes no object of that size, so it is not read.',
};

const TOO_MANY: Limit = {
  message: 'This document has too many parts to be read.',
  detail: 'The limit is about 40,000 lines.',
};

export const FILE_TOO_LARGE: Limit = {
  message: 'This document is not read because the file is very large.',
  detail: 'Open the part of the file that holds the pod.',
};

export function newEffort(): Effort {
  return { lexemes: 0, tried: 0 };
}

/** The tokens of a document, or the limit it exceeds. */
export function tokensOf(text: string, effort: Effort): CST.Token[] | Limit {
  if (text.length > LONGEST) return TOO_LONG;
  if (effort.lexemes > MOST_LEXEMES_OF_A_FILE) return FILE_TOO_LARGE;
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return TOO_DEEP;
    if (++lexemes > MOST_LEXEMES) return TOO_MANY;
  }
  for (const token of parser.end()) tokens.push(token);
  effort.lexemes += lexemes;
  return tokens;
}
