import type { Field, Target } from '../../inspector/index.ts';
import { suggestionsFor } from '../../session/index.ts';

/** What is offered while a field is typed in; undefined for one that nothing is known for. */
export function offersOf(field: Field, target: Target) {
  const { input } = field;
  const knows = input.kind === 'port' || (input.kind === 'text' && input.suggest !== undefined);
  return knows ? (typed: string) => suggestionsFor(field, target, typed) : undefined;
}
