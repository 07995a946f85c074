import { type DescribedEvent, describeEvents } from './describe.ts';
import type { JobRun } from './job-run.ts';
import { getJobPods } from './job-trace.ts';
import { getPod } from './kubectl.ts';
import { stateAt, type Trace } from './trace.ts';

/** An age as kubectl prints it: `45s`, `2m5s`, `12m`, `3h4m`, `2d`. */
export function printAge(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  const [minutes, hours, days] = [Math.floor(s / 60), Math.floor(s / 3600), Math.floor(s / 86400)];
  if (s < 120) return `${s}s`;
  if (minutes < 10) return s % 60 === 0 ? `${minutes}m` : `${minutes}m${s % 60}s`;
  if (hours < 3) return `${minutes}m`;
  if (hours < 8) return minutes % 60 === 0 ? `${hours}h` : `${hours}h${minutes % 60}m`;
  return hours < 48 ? `${hours}h` : `${days}d`;
}

/** Cells in columns, three spaces apart. */
function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('   ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** What `kubectl get pod` would print at `t` seconds: of a Job a line for each of its pods. */
export function printGet(trace: Trace, t: number, job?: JobRun): string {
  const pod = stateAt(trace, t);
  const row = pod && getPod(pod);
  const rows = job ? getJobPods(job, t) : row ? [{ ...row, age: t }] : [];
  if (rows.length === 0) return `No pod ${trace.model.name} in namespace ${trace.model.namespace}.`;
  return table([
    ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'],
    ...rows.map(({ name, ready, status, restarts, age }) => [
      name,
      ready,
      status,
      String(restarts),
      printAge(age),
    ]),
  ]);
}

function ageOf(event: DescribedEvent, t: number): string {
  const last = printAge(t - event.lastSeen);
  return event.count === 1
    ? last
    : `${last} (x${event.count} over ${printAge(t - event.firstSeen)})`;
}

/** The events part of what `kubectl describe pod` would print at `t` seconds. */
export function printEvents(trace: Trace, t: number): string {
  const events = describeEvents(trace, t);
  if (events.length === 0) return 'Events: none';
  return table([
    ['TYPE', 'REASON', 'AGE', 'FROM', 'MESSAGE'],
    ...events.map((event) => [
      event.type,
      event.reason,
      ageOf(event, t),
      event.from,
      event.message,
    ]),
  ]);
}
