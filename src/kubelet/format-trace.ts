import type { TraceEntry } from './event.ts';
import type { JobRun } from './job-run.ts';
import { traceOfJob } from './job-trace.ts';
import { printGet } from './print-kubectl.ts';
import { resultOf } from './result.ts';
import type { Trace } from './trace.ts';

export type TraceFormat = 'text' | 'json';

/** A run as it is printed: of one pod, and of the Job it is the first pod of. */
export interface Printed {
  readonly trace: Trace;
  readonly job: JobRun | undefined;
}

/** Entries that text leaves out: they repeat what others say. */
const unprinted: readonly TraceEntry['what'][] = [
  'Running',
  'Pulled',
  'HookDone',
  'Killing',
  'NotRestarted',
];

/** The run of the pod as JSON in the form of the behaviour script's result, or that of the pod or Job as text for people. */
export function formatTrace({ trace, job }: Printed, format: TraceFormat): string {
  if (format === 'json') return `${JSON.stringify(resultOf(trace), null, 2)}\n`;
  const whole = (job && traceOfJob(job)) ?? trace;
  const shown = whole.entries.filter((entry) => !unprinted.includes(entry.what));
  const width = Math.max(3, ...whole.model.containers.map(({ name }) => name.length));
  const lines = shown.map((entry) => printEntry(entry, width));
  const cut = whole.truncated ? ['The run was cut short: too much happens in it.'] : [];
  return [...lines, ...cut, '', ...printFinal(whole, width, job), ''].join('\n');
}

function printEntry(entry: TraceEntry, width: number): string {
  const time = `${printSeconds(entry.t)}s`.padStart(9);
  return `${time}  ${(entry.container ?? 'pod').padEnd(width)}  ${wordsOf(entry)}`.trimEnd();
}

function printSeconds(t: number): string {
  return Number.isInteger(t) ? String(t) : t.toFixed(3).replace(/0+$/, '');
}

function wordsOf(entry: TraceEntry): string {
  const { what, code, reason, detail, row } = entry;
  if (row) {
    const times = row.count === 1 ? '' : `, ${row.count} times every ${row.every}s`;
    return `Probe ${row.probe}: ${row.outcome}${times}`;
  }
  return [what, code, reason, detail].filter((part) => part !== undefined).join(' ');
}

function printFinal(trace: Trace, width: number, job: JobRun | undefined): string[] {
  const { final } = resultOf(trace);
  const containers = Object.entries(final.containers).map(([name, status]) => {
    const code = status.exitCode === undefined ? '' : ` with code ${status.exitCode}`;
    const reason = status.reason === undefined ? '' : ` (${status.reason}${code})`;
    const ready = status.ready ? ', ready' : '';
    return `  ${name.padEnd(width)}  ${status.state}${reason}, restarts ${status.restarts}${ready}`;
  });
  const conditions = Object.entries(final.conditions).map(([type, status]) => `${type}=${status}`);
  const reason = final.reason === undefined ? '' : ` (${final.reason})`;
  return [
    `After ${printSeconds(trace.until)}s with Kubernetes ${trace.version}`,
    `phase: ${final.phase}${reason}`,
    ...containers,
    `conditions: ${conditions.join(' ')}`,
    ...jobLine(job),
    printGet(trace, trace.until, job),
  ];
}

function jobLine(job: JobRun | undefined): string[] {
  if (!job) return [];
  const { status, reason, active, succeeded, failed } = job.outcome;
  const counts = `active ${active}, succeeded ${succeeded}, failed ${failed}`;
  return [`job: ${status}${reason === undefined ? '' : ` (${reason})`}, ${counts}`];
}
