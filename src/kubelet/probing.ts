/** The three probes of a running container: when they work, and what their results do. */
import type { TraceEntry } from './event.ts';
import type { ProbeKind, ProbeModel } from './model.ts';
import { outlookOf } from './outlook.ts';
import { newProbeRun, nextVerdict, type ProbeRun, rollTo, tickFrom } from './probe-run.ts';
import { toMillisecond } from './reading.ts';
import { type Both, containersOf, type PodState } from './state.ts';
import { beginStop } from './stop.ts';
import { after, behaviourOf, find, lifeOf, note, patch, type Turn } from './turn.ts';

const kinds: readonly ProbeKind[] = ['startup', 'liveness', 'readiness'];
const firstResult = { startup: 'unknown', liveness: 'ok', readiness: 'fail' } as const;

/** The kubelet sees the process, postStart is over: probes begin, and what has no startup probe has started. */
export function beginProbes(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (both?.state.life.is !== 'running') return;
  const probes: Partial<Record<ProbeKind, ProbeRun>> = {};
  for (const kind of kinds) {
    const probe = both.model.probes[kind];
    if (!probe) continue;
    const base = toMillisecond(Math.max(both.state.life.since + probe.delay, turn.pod.now));
    probes[kind] = newProbeRun(base, base, firstResult[kind]);
  }
  patch(turn, c, { probes });
  if (both.model.probes.startup) arm(turn, c, 'startup');
  else becomeStarted(turn, c);
}

function becomeStarted(turn: Turn, c: number): void {
  const both = find(turn, c);
  if (both?.state.life.is !== 'running') return;
  const { model, state } = both;
  patch(turn, c, { started: true });
  if (model.probes.startup) note(turn, model, { what: 'StartedProbe', why: 'startupOk' });
  if (model.kind === 'sidecar' && !state.passed) {
    patch(turn, c, { passed: true });
    note(turn, model, { what: 'StartedGate', why: 'sidecarGate' });
  }
  wake(turn, c, 'liveness');
  wake(turn, c, 'readiness');
  if (!model.probes.readiness && model.kind !== 'init') setReady(turn, c, true, 'readyNow');
}

/** Begins a probe that waited for `started`: on its grid, but readiness is checked at once when its delay is over. */
function wake(turn: Turn, c: number, kind: 'liveness' | 'readiness'): void {
  const both = find(turn, c);
  const probe = both?.model.probes[kind];
  const run = both?.state.probes[kind];
  if (both?.state.life.is !== 'running' || !probe || !run) return;
  const now = turn.pod.now;
  const atOnce = kind === 'readiness' && now >= both.state.life.since + probe.delay;
  const next = atOnce ? now : tickFrom(run.base, probe.period, now);
  patch(turn, c, { probes: { ...both.state.probes, [kind]: { ...run, next } } });
  arm(turn, c, kind);
}

/** True while the probe is carried out: liveness and startup stop when the container or the pod is being stopped. */
function works(pod: PodState, { state }: Both, kind: ProbeKind): boolean {
  if (state.life.is !== 'running' || !state.shown) return false;
  if ((kind === 'startup') === state.started) return false;
  return kind === 'readiness' || (state.stop === undefined && pod.stopping === undefined);
}

interface Working {
  readonly probe: ProbeModel;
  readonly run: ProbeRun;
  readonly outlook: ReturnType<typeof outlookOf>;
}

function working(pod: PodState, both: Both, kind: ProbeKind): Working | undefined {
  const probe = both.model.probes[kind];
  const run = both.state.probes[kind];
  if (!probe || !run || both.state.life.is !== 'running' || !works(pod, both, kind))
    return undefined;
  const behaviour = behaviourOf(pod, both);
  return {
    probe,
    run,
    outlook: outlookOf(probe, behaviour, both.state.faults, both.state.life.since),
  };
}

/** Asks to be woken when the probe's result will change, as things stand. */
function arm(turn: Turn, c: number, kind: ProbeKind): void {
  const both = find(turn, c);
  const at = both && working(turn.pod, both, kind);
  if (!both || !at) return;
  const verdict = nextVerdict(at.run, at.probe, at.outlook);
  if (!verdict) return;
  after(turn, verdict.known - turn.pod.now, { on: 'probe', probe: kind, ...lifeOf(both) });
}

/** The rows a probe has gone through up to `end`, as entries of the trace. */
function entriesOf(both: Both, rows: ReturnType<typeof rollTo>['rows']): TraceEntry[] {
  return rows.map(({ t, row }) => ({
    t,
    container: both.model.name,
    what: 'Probe',
    row,
    why: 'probeTick',
  }));
}

/** Carries the probe to now; tells whether its result is another than before. */
function roll(turn: Turn, c: number, kind: ProbeKind, inclusive: boolean): boolean {
  const both = find(turn, c);
  const at = both && working(turn.pod, both, kind);
  if (!both || !at) return false;
  const { run, rows } = rollTo(at.run, at.probe, at.outlook, turn.pod.now, inclusive);
  if (rows.length === 0) return false;
  for (const entry of entriesOf(both, rows)) turn.effects.push({ effect: 'note', entry });
  patch(turn, c, { probes: { ...both.state.probes, [kind]: run } });
  return run.result !== at.run.result;
}

/** A probe's result may change now; an event for something that has changed since is too early or too late. */
export function onProbe(turn: Turn, c: number, kind: ProbeKind): void {
  const both = find(turn, c);
  const at = both && working(turn.pod, both, kind);
  if (!at || nextVerdict(at.run, at.probe, at.outlook)?.known !== turn.pod.now) return;
  if (roll(turn, c, kind, true)) act(turn, c, kind);
  arm(turn, c, kind);
}

function act(turn: Turn, c: number, kind: ProbeKind): void {
  const both = find(turn, c);
  const probe = both?.model.probes[kind];
  const result = both?.state.probes[kind]?.result;
  if (!both || !probe) return;
  if (kind === 'readiness') {
    setReady(turn, c, result === 'ok', result === 'ok' ? 'readinessOk' : 'readinessFails');
  } else if (result === 'fail') {
    const why = kind === 'startup' ? 'startupFails' : 'livenessFails';
    const grace = probe.grace ?? turn.pod.model.grace;
    patch(turn, c, { replace: 'probe' });
    note(turn, both.model, { what: 'Killing', reason: `${kind} probe failed`, why });
    beginStop(turn, c, { grace, ordered: false });
  } else if (kind === 'startup') {
    becomeStarted(turn, c);
  }
}

/** Sets the ready flag and notes the change. */
export function setReady(turn: Turn, c: number, ready: boolean, why: TraceEntry['why']): void {
  const both = find(turn, c);
  if (!both || both.state.ready === ready) return;
  patch(turn, c, { ready });
  note(turn, both.model, { what: ready ? 'Ready' : 'NotReady', why });
}

/**
 * Carries all probes of a container to now, before something changes what they find. `inclusive`: those due now have
 * been carried out (false when the process has just ended).
 */
export function settleProbes(turn: Turn, c: number, inclusive: boolean): void {
  for (const kind of kinds) if (roll(turn, c, kind, inclusive) && inclusive) act(turn, c, kind);
}

/** Arms all probes anew, after something changed what they find. */
export function rearmProbes(turn: Turn, c: number): void {
  for (const kind of kinds) arm(turn, c, kind);
}

/** The ticks from the last change up to and including `until`, for the end of a run. */
export function probesUntil(pod: PodState, until: number): TraceEntry[] {
  return containersOf(pod).flatMap((both) =>
    kinds.flatMap((kind) => {
      const at = working(pod, both, kind);
      return at ? entriesOf(both, rollTo(at.run, at.probe, at.outlook, until, true).rows) : [];
    }),
  );
}
