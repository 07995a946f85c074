import {
  isDns1123Label,
  isDns1123Subdomain,
  parseQuantity,
  type Value,
} from '../kubernetes/index.ts';
import type { Field, Input } from './field.ts';

/** What is wrong with a value, in one sentence; undefined when nothing is, or nothing stands there. */
export function faultOf(field: Field, value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return inputFault(field.input, value);
}

function inputFault(input: Input, value: Value): string | undefined {
  switch (input.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'Only true or false.';
    case 'quantity':
      return typeof value !== 'object' && parseQuantity(String(value))
        ? undefined
        : 'This is no amount.';
    case 'choice':
      return typeof value === 'string' && input.options.includes(value)
        ? undefined
        : `Choose one of ${input.options.join(', ')}.`;
    case 'text':
      return textFault(input, value);
    default:
      return undefined;
  }
}

function textFault(input: Extract<Input, { kind: 'text' }>, value: Value): string | undefined {
  if (typeof value !== 'string') return 'This is read as no text. Put it in quotes.';
  if (input.rule === 'label' && !isDns1123Label(value)) return 'no label';
  if (input.rule === 'subdomain' && !isDns1123Subdomain(value)) return 'no name';
  return undefined;
}
