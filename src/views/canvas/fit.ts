import type { Layout } from '../../graph/index.ts';

const ROOM = { top: 40, side: 24, bottom: 56 };

/** The viewport that shows the whole frame in a canvas of this size (px), centred, never above 100 %. */
export function fitTo(
  layout: Layout,
  width: number,
  height: number,
): { x: number; y: number; zoom: number } {
  const zoom = Math.min(
    1,
    (width - 2 * ROOM.side) / layout.width,
    (height - ROOM.top - ROOM.bottom) / (layout.height + 12),
  );
  const safe = Math.max(zoom, 0.15);
  const x = (width - layout.width * safe) / 2 + layout.origin.x * safe;
  const free = height - ROOM.top - ROOM.bottom - (layout.height + 12) * safe;
  const y = ROOM.top + Math.max(0, free / 2) + (12 + layout.origin.y) * safe;
  return { x, y, zoom: safe };
}
