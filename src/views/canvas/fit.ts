import type { Layout } from '../../graph/index.ts';

/** A canvas lower than this (px) has no room for the legend. */
export const LOW = 600;

/** Free px around the picture. */
interface Room {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Below the banner of a picture that waits; in a low canvas it lies over the frame's line. */
const topRoom = (height: number) => (height < LOW ? 28 : 40);

/** Above the zoom buttons and the legend, which stand in the lower corners. */
function roomAbove(height: number): Room {
  return { top: topRoom(height), left: 24, right: 24, bottom: 56 };
}

/** Between the two: in a low canvas the cards can be read in this way. */
function roomBetween(height: number): Room {
  return { top: topRoom(height), left: 190, right: height < LOW ? 24 : 184, bottom: 16 };
}

/** The farthest a picture is seen from: names of cards are then a few px high. */
export const LEAST_ZOOM = 0.1;

/** How near to the sides a picture may come to be whole at 100 %, where its text is crisp; px. */
const LEAST_SIDE = 12;

/** What the tags stand out over the frame's top edge; px. */
const TAGS = 12;

/** What is to be seen, in px of the layout: the frame, and the lanes that a drag has opened beside it. */
export function boxInSight({ lanes, width, height }: Layout) {
  const boxes = lanes.map(({ box }) => box);
  const x = Math.min(0, ...boxes.map((box) => box.x));
  const y = Math.min(0, ...boxes.map((box) => box.y));
  const right = Math.max(width, ...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(height, ...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** The viewport that shows all of that in a canvas of this size (px), centred, never above 100 %. */
export function fitTo(
  layout: Layout,
  width: number,
  height: number,
): { x: number; y: number; zoom: number } {
  const seen = boxInSight(layout);
  const within = ({ top, left, right, bottom }: Room) =>
    Math.min(1, (width - left - right) / seen.w, (height - top - bottom) / (seen.h + TAGS));
  const between = roomBetween(height);
  const over = roomAbove(height);
  const whole = seen.w + 2 * LEAST_SIDE <= width;
  const above = within(whole ? { ...over, left: 0, right: 0 } : over);
  const room = within(between) > above ? between : over;
  const zoom = Math.max(within(between), above, LEAST_ZOOM);
  const centred = (width - seen.w * zoom) / 2;
  const left = room === between ? Math.max(centred, room.left) : centred;
  const least = room.top + TAGS * zoom;
  const most = height - room.bottom - seen.h * zoom;
  const top = Math.max(least, Math.min((height - seen.h * zoom) / 2, most));
  return {
    x: left + (layout.origin.x - seen.x) * zoom,
    y: top + (layout.origin.y - seen.y) * zoom,
    zoom,
  };
}
