const UNITS = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/** Seconds as days, hours, minutes and seconds: `1 min 30 s`; undefined below a minute, where they speak for themselves. */
export function durationInWords(seconds: number): string | undefined {
  if (!Number.isInteger(seconds) || seconds < 60) return undefined;
  let rest = seconds;
  const parts: string[] = [];
  for (const [size, unit] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(' ');
}
