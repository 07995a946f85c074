/** A moment as the playhead says it: `12.0 s`, `2:05.0`. */
export function momentText(t: number): string {
  if (t < 120) return `${t.toFixed(1)} s`;
  return `${Math.floor(t / 60)}:${(t % 60).toFixed(1).padStart(4, '0')}`;
}

/** A time in a sentence, without needless decimals: `5 s`, `12.5 s`, `2 min 5 s`. */
export function secondsText(t: number): string {
  const rounded = Math.round(t * 10) / 10;
  if (rounded < 120) return `${rounded} s`;
  const rest = Math.round((rounded % 60) * 10) / 10;
  return `${Math.floor(rounded / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}
