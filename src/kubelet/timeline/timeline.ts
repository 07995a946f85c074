import type { Trace } from '../trace.ts';
import { arrowsOf } from './arrows.ts';
import { barsOf, drawnBars } from './bars.ts';
import type { Row, Timeline } from './parts.ts';
import { marksOf } from './pod-marks.ts';
import { exitsOf, hooksOf, ticksOf, trafficOf } from './row-marks.ts';

/** The rows, marks and arrows of a run: plain data, for the view and for the picture that is exported. */
export function timelineOf(trace: Trace): Timeline {
  const { containers } = trace.model;
  const rows = containers.map(({ name, kind }, index): Row => {
    const bars = barsOf(trace, index);
    const own = trace.entries.filter(({ container }) => container === name);
    return {
      container: name,
      kind,
      step: kind === 'init' || kind === 'sidecar' ? index + 1 : undefined,
      bars,
      drawn: drawnBars(bars),
      ticks: ticksOf(own),
      exits: exitsOf(own),
      hooks: hooksOf(own, trace.until),
      traffic: trafficOf(own),
    };
  });
  return { until: trace.until, rows, marks: marksOf(trace), arrows: arrowsOf(trace) };
}
