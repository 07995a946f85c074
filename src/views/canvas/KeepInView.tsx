import { useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Layout } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { boxInSight, fitTo } from './fit.ts';

/**
 * Moves the camera only when it must: a new pod is fitted, and a frame that has grown out of sight is brought back. So are
 * lanes opened out of sight (`open`); when they close, the camera goes back to where it was.
 * The main container is the fixed point, so everything else leaves the camera alone. A canvas of a new size is fitted anew
 * when nobody has panned or zoomed.
 */
export function KeepInView({ layout, pod, open }: KeepInViewProps) {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fitted = useRef<string>(undefined);
  /** Where the camera was last set from here, and for which size of canvas and cards. */
  const set = useRef<Viewport & { readonly size: string }>(undefined);
  /** Where the camera was when it was moved for the open lanes. */
  const before = useRef<Viewport>(undefined);
  const identity = `${pod.document} ${pod.kind} ${width > 0}`;
  useEffect(() => {
    if (width === 0 || height === 0) return;
    const fresh = fitted.current !== identity;
    const view = flow.getViewport();
    const size = `${width} ${height} ${layout.compact}`;
    const { current: last } = set;
    const untouched = last !== undefined && sameView(view, last);
    const resized = untouched && last.size !== size;
    const back = open || !untouched ? undefined : before.current;
    if (!open) before.current = undefined;
    if (!fresh && !resized && !back && inSight(view, layout, width, height)) return;
    if (open) before.current ??= view;
    const next = back && inSight(back, layout, width, height) ? back : fitTo(layout, width, height);
    fitted.current = identity;
    set.current = { ...next, size };
    void flow.setViewport(next);
  }, [flow, layout, open, identity, width, height]);
  return null;
}

interface KeepInViewProps {
  readonly layout: Layout;
  readonly pod: Pod;
  readonly open: boolean;
}

/** True while nobody has panned or zoomed since the camera was set. */
function sameView(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}

/** True while the whole frame and the open lanes can be seen, or was zoomed past on purpose: then it is the person's own view. */
function inSight(
  view: { x: number; y: number; zoom: number },
  layout: Layout,
  width: number,
  height: number,
): boolean {
  const seen = boxInSight(layout);
  const left = view.x + (seen.x - layout.origin.x) * view.zoom;
  const top = view.y + (seen.y - layout.origin.y) * view.zoom;
  const right = left + seen.w * view.zoom;
  const bottom = top + seen.h * view.zoom;
  const larger = right - left > width || bottom - top > height;
  return larger || (left >= 0 && top >= 0 && right <= width && bottom <= height);
}
