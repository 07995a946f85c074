import { knownField } from '../inspector/index.ts';
import { type FieldPath, fieldSince, helpText, printFieldPath } from '../kubernetes/index.ts';
import type { Span } from '../text/index.ts';
import { typeInWords } from './complete.ts';
import { cursorAt } from './cursor.ts';
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
}

/** What the key at an offset means; undefined where there is none the schema knows. */
export function explainAt(text: string, offset: number): Explained | undefined {
  const cursor = cursorAt(text, offset);
  if (!cursor || cursor.at === 'value') return undefined;
  const { apiVersion, kind, path, key, start, end } = cursor;
  const field = fieldAt(apiVersion, kind, path, key);
  if (!field) return undefined;
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
