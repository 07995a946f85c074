import type { Value } from '../../kubernetes/index.ts';

/** A value as a sentence shows it; long ones are cut. */
export function shown(value: Value | undefined): string {
  if (value === undefined || value === null) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** ` instead of X`, when there was something. */
export function insteadOf(was: Value | undefined): string {
  return was === undefined ? '' : ` instead of ${shown(was)}`;
}
