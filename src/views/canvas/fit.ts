import type { Layout } from '../../graph/index.ts';

const ROOM = { top: 40, side: 24, bottom: 56 };

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
  const zoom = Math.min(
    1,
    (width - 2 * ROOM.side) / seen.w,
    (height - ROOM.top - ROOM.bottom) / (seen.h + 12),
  );
  const safe = Math.max(zoom, 0.15);
  const x = (width - seen.w * safe) / 2 + (layout.origin.x - seen.x) * safe;
  const free = height - ROOM.top - ROOM.bottom - (seen.h + 12) * safe;
  const y = ROOM.top + Math.max(0, free / 2) + (12 + layout.origin.y - seen.y) * safe;
  return { x, y, zoom: safe };
}
