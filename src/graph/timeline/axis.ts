import type { ChartMark } from './run-chart.ts';

const INTERVALS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600];

/** Round times from 0 to the end, at most `most` steps. */
export function axisTimes(until: number, most: number): number[] {
  const interval = INTERVALS.find((seconds) => until / seconds <= most) ?? 600;
  return Array.from({ length: Math.floor(until / interval) + 1 }, (_, i) => i * interval);
}

/** A round time on the axis: `5 s`, `2:30`. */
export function axisText(t: number): string {
  if (t < 120) return `${t} s`;
  return `${Math.floor(t / 60)}:${String(t % 60).padStart(2, '0')}`;
}

/** Where the words of a mark stand under the rows: px from the track's left, and the line. */
export interface PlacedMark<M extends ChartMark = ChartMark> {
  readonly mark: M;
  /** Its moment. */
  readonly x: number;
  /** The left end of its words. */
  readonly left: number;
  readonly line: number;
}

/** Estimated width of a letter of 11 px, and the room kept between words. */
const LETTER = 6;
const GAP = 10;

/** Words centred under their moment, within the track, in the first line that is free there. */
export function placeMarks<M extends ChartMark>(
  marks: readonly M[],
  until: number,
  width: number,
): PlacedMark<M>[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const x = (mark.t / until) * width;
    const w = mark.text.length * LETTER;
    const left = Math.max(0, Math.min(x - w / 2, width - w + 20));
    const free = ends.findIndex((end) => end + GAP <= left);
    const line = free < 0 ? ends.length : free;
    ends[line] = left + w;
    return { mark, x, left, line };
  });
}
