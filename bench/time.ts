import { median } from './table.ts';

/** Median milliseconds of the work and of its floor, in turns, so that a busy machine slows both alike. */
export function beside(goes: number, floorWork: () => unknown, work: () => unknown) {
  const floors: number[] = [];
  const values: number[] = [];
  for (let go = 0; go <= goes; go++) {
    floors.push(timeOf(floorWork));
    values.push(timeOf(work));
  }
  // The first go warms up.
  return { floor: median(floors.slice(1)), value: median(values.slice(1)) };
}

export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
