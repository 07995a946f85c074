import type { RefObject } from 'react';
import { useRunActions } from './use-run.ts';

/** Drags the playhead with mouse, pen or finger, over a track that spans the whole clock. */
export function useScrub(track: RefObject<HTMLElement | null>, until: number) {
  const { seek, pause } = useRunActions();
  const moveTo = (clientX: number) => {
    const box = track.current?.getBoundingClientRect();
    if (box && box.width > 0) seek(((clientX - box.left) / box.width) * until);
  };
  return {
    onPointerDown(event: React.PointerEvent<HTMLElement>) {
      const box = track.current?.getBoundingClientRect();
      if (event.button !== 0 || !box || event.clientX < box.left - 8) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pause();
      moveTo(event.clientX);
    },
    onPointerMove(event: React.PointerEvent<HTMLElement>) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event.clientX);
    },
  };
}
