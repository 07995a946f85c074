/** A table of figures, each beside its floor. */

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly floor?: number;
  readonly unit: string;
  /** What the project aims at, as text. */
  readonly aim?: string;
}

export function printTable(title: string, rows: readonly Row[]): void {
  const cells = rows.map(({ what, value, floor, unit, aim }) => [
    what,
    `${round(value)} ${unit}`,
    floor === undefined ? '–' : `${round(floor)} ${unit}`,
    floor === undefined || floor === 0 ? '–' : `${round(value / floor)}×`,
    aim ?? '',
  ]);
  const table = [['', 'here', 'floor', 'ratio', 'aim'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  console.log(`\n${title}`);
  for (const row of table) {
    const line = row.map((cell, i) =>
      i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    console.log(line.join('  ').trimEnd());
  }
}

function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

/** The value below which the share of all lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
