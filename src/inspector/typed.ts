import type { Value } from '../kubernetes/index.ts';
import type { Input } from './field.ts';

/**
 * The value a typed text stands for: a number where the API wants one and the text is one, else the text as it is, wrong
 * or not. `before`: what the field holds now; a quantity written as a number stays one.
 */
export function readTyped(input: Input, typed: string, before?: Value): Value {
  switch (input.kind) {
    case 'number':
      return input.unit === 'mode' ? readMode(typed) : wholeNumber(typed);
    case 'boolean':
      return typed === 'true' ? true : typed === 'false' ? false : typed;
    case 'port':
    case 'count-or-percent':
      return wholeNumber(typed);
    case 'quantity':
      return typeof before === 'number' ? wholeNumber(typed) : typed;
    default:
      return typed;
  }
}

/** The text a form shows for a value; '' for none, JSON for what is no single value. */
export function shownText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function wholeNumber(typed: string): number | string {
  const text = typed.trim();
  const number = /^-?(0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) && !Object.is(number, -0) ? number : typed;
}

/** File modes are written in octal with a leading 0, as YAML 1.1 reads them, or in decimal. */
function readMode(typed: string): number | string {
  const octal = /^0o?([0-7]+)$/.exec(typed.trim())?.[1];
  return octal === undefined ? wholeNumber(typed) : Number.parseInt(octal, 8);
}
