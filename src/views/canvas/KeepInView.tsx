import { useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Box, Layout, Point } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import { useSessionState } from '../session-context.tsx';
import { boxInSight, fitTo } from './fit.ts';

/**
 * Moves the camera only when it must: a new pod is fitted, and a frame that has grown out of sight is brought back. So are
 * lanes opened out of sight (`open`) and volumes that are only `proposed`; when they are gone, the camera goes back to where it was.
 * The main container is the fixed point, so everything else leaves the camera alone; where the pod outgrows the canvas, the
 * camera only turns to a card that is new. A canvas of a new size is fitted anew when nobody has panned or zoomed.
 */
export function KeepInView({ layout, pod, open, proposed }: KeepInViewProps) {
  const asked = open || proposed.length > 0;
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fitted = useRef<string>(undefined);
  /** Where the camera was last set from here, and for which size of canvas and cards. */
  const set = useRef<Viewport & { readonly size: string }>(undefined);
  /** Where the camera was when it was moved for the open lanes or what is proposed. */
  const before = useRef<Viewport>(undefined);
  /** The cards of the last layout: others have arrived since. */
  const known = useRef<ReadonlySet<string>>(new Set());
  const design = useSessionState((state) => state.design);
  const identity = `${design} ${pod.document} ${pod.kind} ${width > 0}`;
  useEffect(() => {
    if (width === 0 || height === 0) return;
    const fresh = fitted.current !== identity;
    const view = flow.getViewport();
    const size = `${width} ${height} ${layout.compact}`;
    const { current: last } = set;
    const untouched = last !== undefined && sameView(view, last);
    const resized = untouched && last.size !== size;
    const back = asked || !untouched ? undefined : before.current;
    if (!asked) before.current = undefined;
    // Lanes must be seen whole, and then what came of them, unless the person looks at a part of the pod.
    const whole = untouched && (asked || back !== undefined);
    const boxes = [...layout.cards, ...layout.volumes];
    const arrived = untouched ? boxes.filter(({ key }) => !known.current.has(key)) : [];
    known.current = new Set(boxes.map(({ key }) => key));
    const seen = (from: Viewport) =>
      inSight(from, layout, width, height, whole) &&
      proposed.every((box) => within(from, box, layout.origin, width, height));
    const stays = !fresh && !resized && !back && seen(view);
    const [newest] = arrived;
    if (stays && (!newest || within(view, newest, layout.origin, width, height))) return;
    if (asked) before.current ??= view;
    const kept = back && seen(back) ? back : undefined;
    const turned = stays && newest && turnedTo(view, newest, layout.origin, width, height);
    const next = turned || kept || fitTo(layout, width, height);
    fitted.current = identity;
    set.current = { ...next, size };
    void flow.setViewport(next);
  }, [flow, layout, asked, proposed, identity, width, height]);
  return null;
}

interface KeepInViewProps {
  readonly layout: Layout;
  readonly pod: Pod;
  readonly open: boolean;
  /** Volumes of a line that is filled in. */
  readonly proposed: readonly Box[];
}

/** True while nobody has panned or zoomed since the camera was set. */
function sameView(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}

/** True while the frame and the open lanes can be seen; what outgrows the canvas can be where it need not be seen `whole`. */
function inSight(
  view: Viewport,
  layout: Layout,
  width: number,
  height: number,
  whole: boolean,
): boolean {
  const seen = boxInSight(layout);
  const larger = !whole && (seen.w * view.zoom > width || seen.h * view.zoom > height);
  return larger || within(view, seen, layout.origin, width, height);
}

/** Free px a card has to the canvas's side when the camera is turned to it. */
const ASIDE = 24;

/** The view moved no further than needed to show a box. */
function turnedTo(
  view: Viewport,
  box: Box,
  origin: Point,
  width: number,
  height: number,
): Viewport {
  const { zoom } = view;
  const turn = (at: number, start: number, size: number, room: number) =>
    Math.max(ASIDE - start * zoom, Math.min(room - ASIDE - (start + size) * zoom, at));
  return {
    x: turn(view.x, box.x - origin.x, box.w, width),
    y: turn(view.y, box.y - origin.y, box.h, height),
    zoom,
  };
}

/** True when a box of the layout lies wholly in a canvas of that size (px). */
function within(view: Viewport, box: Box, origin: Point, width: number, height: number): boolean {
  const left = view.x + (box.x - origin.x) * view.zoom;
  const top = view.y + (box.y - origin.y) * view.zoom;
  const right = left + box.w * view.zoom;
  const bottom = top + box.h * view.zoom;
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}
