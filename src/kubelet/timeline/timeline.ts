import { outages } from '../outages.ts';
import type { Trace } from '../trace.ts';
import { arrowsOf } from './arrows.ts';
import { barsOf, drawnBars } from './bars.ts';
import type { Outage, Row, Timeline } from './parts.ts';
import { marksOf } from './pod-marks.ts';
import { exitsOf, hooksOf, ticksOf, trafficOf } from './row-marks.ts';

/** Who calls whom at localhost. */
export interface Call {
  readonly client: string;
  readonly server: string | undefined;
}

/**
 * The rows, marks and arrows of a run: plain data, for the view and for the picture that is exported. `calls`: of which
 * the rows say when nobody answers.
 */
export function timelineOf(trace: Trace, calls: readonly Call[] = []): Timeline {
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
      outages: outagesOf(trace, name, calls),
    };
  });
  return { until: trace.until, rows, marks: marksOf(trace), arrows: arrowsOf(trace), pods: [] };
}

function outagesOf(trace: Trace, client: string, calls: readonly Call[]): Outage[] {
  const called = calls.flatMap((call) => (call.client === client ? [call.server] : []));
  return [...new Set(called)].flatMap((server) =>
    server === undefined ? [] : outages(trace, client, server).map((out) => ({ ...out, server })),
  );
}
