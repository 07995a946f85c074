const UNITS = new Map<string, number>([
  ['ns', 1e-9],
  ['us', 1e-6],
  ['µs', 1e-6],
  ['μs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
]);

/** The longest duration Go holds: 2^63 nanoseconds. */
const LONGEST = 2 ** 63 / 1e9;

/** A duration such as `1h30m` in seconds, or Go's complaint. Source: Go, time.ParseDuration. */
export function readDuration(
  text: string,
): { readonly seconds: number } | { readonly error: string } {
  const invalid = { error: `time: invalid duration "${text}"` };
  const negative = text.startsWith('-');
  let rest = /^[-+]/.test(text) ? text.slice(1) : text;
  if (rest === '0') return { seconds: 0 };
  if (rest === '') return invalid;
  let seconds = 0;
  while (rest !== '') {
    const number = /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)/.exec(rest)?.[0];
    if (number === undefined) return invalid;
    rest = rest.slice(number.length);
    const unit = /^[^.0-9]*/.exec(rest)?.[0] ?? '';
    if (unit === '') return { error: `time: missing unit in duration "${text}"` };
    const size = UNITS.get(unit);
    if (size === undefined) return { error: `time: unknown unit "${unit}" in duration "${text}"` };
    seconds += Number(number) * size;
    rest = rest.slice(unit.length);
  }
  if (seconds > LONGEST) return invalid;
  return { seconds: negative ? -seconds : seconds };
}
