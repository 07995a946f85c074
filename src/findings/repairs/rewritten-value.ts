import { isValueMap, textOf, type Value, WORKLOAD_KINDS } from '../../kubernetes/index.ts';
import { valueSpanOf } from '../../manifest/index.ts';
import type { Repair, Trouble } from './repair.ts';

/** A value in the wrong dress: text without its quotes, a number in quotes, the wrong version for a kind. */
export function rewrittenValue(trouble: Trouble): Repair | undefined {
  if (trouble.rule !== 'decoding') return undefined;
  const { message, value } = trouble;
  const type = / of type (\S+)$/.exec(message)?.[1];
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return inQuotes(trouble);
  }
  if (type !== undefined && typeof value === 'string') return withoutQuotes(trouble, type, value);
  return rightVersion(trouble);
}

/** The text as it is written, not as YAML reads it: `1e3` stays `1e3`. */
function inQuotes({ document, at }: Trouble): Repair | undefined {
  const span = valueSpanOf(document, at);
  if (!span) return undefined;
  const { start } = document;
  const written = document.parsed.text.slice(span.start - start, span.end - start);
  return { label: 'Put it in quotes', edits: [{ ...span, text: `"${written}"` }] };
}

function withoutQuotes({ document, at }: Trouble, type: string, value: string): Repair | undefined {
  const fits = type === 'bool' ? /^(true|false)$/ : /^-?\d{1,9}$/;
  const span = valueSpanOf(document, at);
  if (!/^(bool|int32|int64)$/.test(type) || !fits.test(value) || !span) return undefined;
  return { label: 'Take the quotes off', edits: [{ ...span, text: value }] };
}

function rightVersion({ document, message }: Trouble): Repair | undefined {
  const root: Value = document.parsed.value;
  if (!isValueMap(root)) return undefined;
  const known = WORKLOAD_KINDS.find(({ kind }) => kind === textOf(root, 'kind'));
  if (!known || !/^no kind|'apiVersion' is missing/.test(message)) return undefined;
  return {
    label: `Set apiVersion to ${known.apiVersion}`,
    gesture: {
      do: 'setField',
      at: ['apiVersion'],
      value: known.apiVersion,
      document: document.index,
    },
  };
}
