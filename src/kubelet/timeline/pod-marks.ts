import type { TraceEntry } from '../event.ts';
import type { Trace } from '../trace.ts';
import type { PodMark } from './parts.ts';

/** The pod's own moments, and what was done to it from outside. */
export function marksOf(trace: Trace): PodMark[] {
  const starts: PodMark = { t: 0, text: 'pod starts', tone: 'plain', why: 'scheduled' };
  const marks = trace.entries.flatMap((entry): PodMark[] => {
    const mark = markOf(entry, trace);
    return mark ? [{ t: entry.t, why: entry.why, ...mark }] : [];
  });
  return [starts, ...marks].reduce(joined, []);
}

/** Marks of one moment are one: `crash app, not Ready`. The first says how it is coloured and why. */
function joined(marks: readonly PodMark[], mark: PodMark): PodMark[] {
  const before = marks.at(-1);
  if (before?.t !== mark.t) return [...marks, mark];
  return [...marks.slice(0, -1), { ...before, text: `${before.text}, ${mark.text}` }];
}

type Words = Pick<PodMark, 'text' | 'tone'>;

function markOf(entry: TraceEntry, trace: Trace): Words | undefined {
  switch (entry.what) {
    case 'EndpointReady':
      return isMet(entry, trace, 'EndpointNotReady') ? undefined : READY;
    case 'EndpointNotReady':
      if (isStopping(entry, trace) || isMet(entry, trace, 'EndpointReady')) return undefined;
      return { text: 'not Ready', tone: 'bad' };
    case 'FailedScheduling':
      return { text: 'not scheduled', tone: 'bad' };
    case 'FailedMount':
      return { text: `no ${entry.detail ?? 'volume'}`, tone: 'bad' };
    case 'SandboxChanged':
      return { text: 'new sandbox', tone: 'plain' };
    case 'Stopping':
      return stopWords(entry, trace);
    case 'Phase':
      if (entry.reason === 'Succeeded') return { text: 'Succeeded', tone: 'good' };
      return entry.reason === 'Failed' ? { text: 'Failed', tone: 'bad' } : undefined;
    case 'Gone':
      return { text: 'gone', tone: 'plain' };
    case 'ConfigVisible':
      return { text: `${entry.detail ?? 'ConfigMap'} visible`, tone: 'plain' };
    case 'Action':
      return actionWords(entry);
    case 'JobDeleted':
      return { text: 'Job deleted with its pods', tone: 'plain' };
    case 'NextPod':
      return { text: `Job starts ${entry.detail ?? 'its next pod'}`, tone: 'plain' };
    default:
      return undefined;
  }
}

const READY: Words = { text: 'Pod Ready', tone: 'good' };

/** A pod that is ready again at the same instant was never seen otherwise. */
function isMet({ t }: TraceEntry, { entries }: Trace, what: TraceEntry['what']): boolean {
  return entries.some((entry) => entry.t === t && entry.what === what);
}

function isStopping({ t }: TraceEntry, { entries }: Trace): boolean {
  return entries.some((entry) => entry.what === 'Stopping' && entry.t <= t);
}

function stopWords({ reason, t }: TraceEntry, { model }: Trace): Words | undefined {
  const grace = `${model.grace} s grace`;
  switch (reason) {
    case 'deleted':
      return { text: `Delete pod, ${grace}`, tone: 'stop' };
    case 'drained':
      return { text: `Drain node, ${grace}`, tone: 'stop' };
    case 'completed':
      return { text: 'work done', tone: 'plain' };
    case 'initFailed':
      return { text: 'init failed', tone: 'bad' };
    case 'podDeadline':
    case 'jobDeadline':
      return { text: `deadline after ${t} s`, tone: 'bad' };
    case 'jobBackoff':
      return { text: 'backoffLimit reached', tone: 'bad' };
    default:
      return undefined;
  }
}

/** What was done, said as a person would; a deletion and a drain tell themselves by the stopping they cause. */
function actionWords({ reason, container }: TraceEntry): Words | undefined {
  const name = container ?? 'pod';
  switch (reason) {
    case 'crash':
      return { text: `crash ${name}`, tone: 'hand' };
    case 'oom':
      return { text: `${name} out of memory`, tone: 'hand' };
    case 'hang':
      return { text: `hang ${name}`, tone: 'hand' };
    case 'failProbe':
      return { text: `fail probes of ${name}`, tone: 'hand' };
    case 'refusePort':
      return { text: `${name} refuses its port`, tone: 'hand' };
    case 'recover':
      return { text: `heal ${name}`, tone: 'hand' };
    case 'finish':
      return { text: `finish ${name}`, tone: 'hand' };
    case 'updateImage':
      return { text: `new image for ${name}`, tone: 'hand' };
    case 'updateConfigMap':
      return { text: 'update ConfigMap', tone: 'hand' };
    case 'reboot':
      return { text: 'reboot node', tone: 'hand' };
    default:
      return undefined;
  }
}
