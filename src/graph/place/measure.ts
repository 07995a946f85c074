import { codeWidth, textWidth } from '../text-width.ts';

/** Sizes of the drawing in px at zoom 1, from the look's tables. */
export const PADDING = 16;
export const LANES_TOP = 74;
export const HEADING_TOP = 24;
export const CARD_WIDTH = { init: 152, sidecar: 176, containers: 216 } as const;
export const ROW_GAP = 18;
export const LINK_GAP = 56;
export const COMPACT_HEIGHT = 60;
export const COLUMN_LIMIT = 1000;
/** Above this many containers a column is twice as high: the pod stays about as wide as it is high. */
export const MOST_IN_LOW_COLUMNS = 40;
export const PILL_HEIGHT = 18;
export const BEAD_RADIUS = 10;
export const SPINE_ZONE = 36;
export const SPINE_OFFSET = 17;
export const LANE_CLEARANCE = 18;

/** Above this many containers cards are compact at every zoom. */
export const MOST_FULL_CARDS = 16;
/** Above this many mounts edges rest quiet. */
export const MOST_LOUD_MOUNTS = 24;

/** Height of a volume. */
export function volumeHeight(compact: boolean): number {
  return compact ? 44 : 58;
}

/** Distance of the bead's middle from its card's top: the middle of the header. */
export const BEAD_OFFSET = 22;

/** Width of a link's pill: `:5432` in code 10 with a border of 1.5 and padding of 5. */
export function linkPillWidth(port: number): number {
  return Math.ceil(codeWidth(`:${port}`, 9.7) + 13);
}

/** Width of a mount's pill without its path: mode in bold behind a rule, borders and padding. */
export function modeWidth(mode: string): number {
  return Math.ceil(textWidth(mode, 10) + 19);
}

/** Letters of a path that fit in a mount's pill of that width. */
export function pathRoom(width: number, mode: string): number {
  return Math.max(Math.floor((width - modeWidth(mode)) / 6), 1);
}

/** Width of a mount's pill. */
export function mountPillWidth(text: string, mode: string): number {
  return text.length * 6 + modeWidth(mode);
}
