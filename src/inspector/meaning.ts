import type { Value } from '../kubernetes/index.ts';
import type { Field } from './field.ts';

/** What a value means, where its spelling does not say it: `a quarter of a core`, `67.1 MB`, `1 min 30 s`. */
export function meaningOf(field: Field, value: Value | undefined): string | undefined {
  if (field.input.kind === 'number' && field.input.unit === 'seconds' && typeof value === 'number')
    return `${value} s`;
  return undefined;
}
