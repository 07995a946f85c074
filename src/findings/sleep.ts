import { mapOf, numberOf, textsOf, type ValueMap } from '../kubernetes/index.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600 };

/** Seconds a hook sleeps, by its own action or by `sleep` in its command; 0 when it does not. */
export function sleepOf(hook: ValueMap | undefined): number {
  const action = numberOf(mapOf(hook, 'sleep'), 'seconds');
  if (action !== undefined) return action;
  const line = textsOf(mapOf(hook, 'exec'), 'command').join(' ').slice(0, 2_000);
  let total = 0;
  for (const [, count = '0', unit = ''] of line.matchAll(/\bsleep\s+"?(\d{1,6})([smh]?)\b/g)) {
    total += Number(count) * (UNITS[unit] ?? 1);
  }
  return /\b(while|until|for)\b/.test(line) ? 0 : total;
}
