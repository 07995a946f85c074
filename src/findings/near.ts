const LONGEST_NAME = 100;

/** True when one name is a slip of the other: at most two letters (one in short names) added, dropped, changed or swapped. */
export function isNear(a: string, b: string): boolean {
  const allowed = Math.min(a.length, b.length) < 6 ? 1 : 2;
  if (a === b || Math.abs(a.length - b.length) > allowed) return false;
  if (Math.max(a.length, b.length) > LONGEST_NAME) return false;
  // Numbers and stages are names on purpose: shop-1 is no slip of shop-2.
  if (a.replace(/\d+/g, '') === b.replace(/\d+/g, '')) return false;
  return distance(a, b) <= allowed;
}

/** Letters to add, drop, change or swap with their neighbour from one text to the other (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
