/** Where a moment stands on a track, or how long a time is on it. */
export function place(t: number, until: number): string {
  return `${Math.round((t / until) * 1e5) / 1e3}%`;
}
