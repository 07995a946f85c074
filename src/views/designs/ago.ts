const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How long ago a moment was (milliseconds since the epoch), in words: `3 hours ago`, `yesterday`; after a month its date. */
export function ago(moment: number, now = Date.now()): string {
  const seconds = Math.max(0, (now - moment) / 1000);
  if (seconds > 30 * 86_400)
    return new Date(moment).toLocaleDateString('en', { dateStyle: 'medium' });
  const fitting = UNITS.find((one) => seconds >= one.seconds);
  if (!fitting) return 'just now';
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return words.format(-Math.floor(seconds / fitting.seconds), fitting.unit);
}
