import { type RefObject, useRef } from 'react';
import { useTimeline } from './timeline-state.ts';
import { useRunActions } from './use-run.ts';

/** A press that moves no farther than this, px, is a click. */
const STILL = 4;

/**
 * Drags the playhead with mouse, pen or finger over a track that spans the whole clock. A click on a bar or mark also asks
 * why it is so.
 */
export function useScrub(
  track: RefObject<HTMLElement | null>,
  until: number,
  counterpart: boolean,
) {
  const { seek, pause } = useRunActions();
  const ask = useTimeline((timeline) => timeline.ask);
  const pressed = useRef<{ readonly x: number; readonly on: Element | null; still: boolean }>(null);
  const timeAt = (clientX: number) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return undefined;
    return Math.min(Math.max(0, ((clientX - box.left) / box.width) * until), until);
  };
  const moveTo = (clientX: number) => {
    const t = timeAt(clientX);
    if (t !== undefined) seek(t);
  };
  return {
    onPointerDown(event: React.PointerEvent<HTMLElement>) {
      const left = track.current?.getBoundingClientRect().left ?? 0;
      if (event.button !== 0 || event.clientX < left - 8) return;
      const on = event.target instanceof Element ? event.target.closest('[data-why]') : null;
      pressed.current = { x: event.clientX, on, still: true };
      event.currentTarget.setPointerCapture(event.pointerId);
      pause();
      moveTo(event.clientX);
    },
    onPointerMove({ clientX }: React.PointerEvent<HTMLElement>) {
      const { current } = pressed;
      if (!current) return;
      if (Math.abs(clientX - current.x) > STILL) current.still = false;
      if (!current.still) moveTo(clientX);
    },
    onPointerUp({ clientX }: React.PointerEvent<HTMLElement>) {
      const { current } = pressed;
      pressed.current = null;
      const why = current?.still ? current.on?.getAttribute('data-why') : undefined;
      const t = timeAt(clientX);
      if (why === null || why === undefined || t === undefined) return;
      ask({ container: why === '' ? undefined : why, t, counterpart });
    },
    onPointerCancel() {
      pressed.current = null;
    },
  };
}
