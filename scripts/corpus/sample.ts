/** Chooses some of many, others with each file, and the same ones in each run. */
export type Pick = <T>(items: readonly T[], most: number) => readonly T[];

export function pickBy(seed: string): Pick {
  let state = hash(seed);
  return (items, most) => {
    if (items.length <= most) return items;
    const start = state % items.length;
    state = hash(`${state}`);
    // Neighbours are of one kind: the chosen ones stand apart.
    const stride = items.length / most;
    return Array.from(
      { length: most },
      (_, i) => items[(start + Math.floor(i * stride)) % items.length],
    ).filter((item) => item !== undefined);
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** First, last and some between. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => items[Math.round(i * step)]).filter(
    (item): item is T => item !== undefined,
  );
}
