import { type Value, valueAt } from '../../kubernetes/index.ts';
import type { Question } from '../../lessons/index.ts';

/** What a manifest answers to a lesson's question; undefined when it does not. */
export function answerIn(value: Value | undefined, { at }: Question): string | undefined {
  const chosen = value === undefined ? undefined : valueAt(value, at);
  return typeof chosen === 'string' || typeof chosen === 'number' ? String(chosen) : undefined;
}
