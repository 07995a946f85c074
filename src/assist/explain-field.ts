import type { Definitions } from '../custom-resources/index.ts';
import { knownField } from '../inspector/index.ts';
import { type FieldPath, fieldSince, helpText, printFieldPath } from '../kubernetes/index.ts';
import type { Span } from '../text/index.ts';
import { typeInWords } from './complete.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { customField } from './custom-fields.ts';
import { definitionsAround } from './custom-kinds.ts';
import { fieldAt } from './type-at.ts';

/** What a key means. */
export interface Explained {
  readonly span: Span;
  /** From the object's root: `spec.containers[0].image`. */
  readonly path: string;
  readonly type: string;
  readonly default?: string;
  /** The version it came in, when it is newer than 1.28. */
  readonly since?: string;
  /** The API's own help text; loaded when asked for. */
  help(): Promise<string | undefined>;
  /** The values a definition lists for it. */
  readonly choices?: readonly string[];
  /** What a definition says of it: anybody's words. */
  readonly description?: string;
}

/** What the key at an offset means; undefined where neither the schema nor a definition, here or beside, knows it. */
export function explainAt(
  text: string,
  offset: number,
  beside: readonly string[] = [],
): Explained | undefined {
  const cursor = cursorAt(text, offset);
  if (!cursor || cursor.at === 'value') return undefined;
  const { apiVersion, kind, path, key, start, end } = cursor;
  const field = fieldAt(apiVersion, kind, path, key);
  if (!field) return explainCustom(cursor, definitionsAround(text, beside));
  const usual = knownField(field.owner, field.field)?.default;
  const since = fieldSince(field.owner, field.field);
  const whole: FieldPath = [...path, key];
  return {
    span: { start, end },
    path: printFieldPath(whole),
    type: typeInWords(field.type),
    ...(usual === undefined ? {} : { default: usual }),
    ...(since === undefined ? {} : { since }),
    help: () => helpText(field.owner, field.field),
  };
}

function explainCustom(cursor: Cursor, definitions: Definitions): Explained | undefined {
  const field = customField(cursor, definitions);
  if (!field) return undefined;
  const { path, key, start, end } = cursor;
  const { type, default: usual, description, choices } = field;
  return {
    span: { start, end },
    path: printFieldPath([...path, key]),
    type,
    choices,
    ...(usual === undefined ? {} : { default: usual }),
    ...(description === undefined ? {} : { description }),
    help: async () => undefined,
  };
}
