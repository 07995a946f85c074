const LONGEST_NAME = 100;

/** True when one name is a slip of the other: at most two letters (one in short names) added, dropped or changed. */
export function isNear(a: string, b: string): boolean {
  const allowed = Math.min(a.length, b.length) < 6 ? 1 : 2;
  if (a === b || Math.abs(a.length - b.length) > allowed) return false;
  if (Math.max(a.length, b.length) > LONGEST_NAME) return false;
  // Numbers and stages are names on purpose: shop-1 is no slip of shop-2.
  if (a.replace(/\d+/g, '') === b.replace(/\d+/g, '')) return false;
  return distance(a, b) <= allowed;
}

/** Letters to add, drop or change from one text to the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
