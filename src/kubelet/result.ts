import { conditionsOf } from './conditions.ts';
import { statusOf } from './container-status.ts';
import type { What } from './event.ts';
import { getPod } from './kubectl.ts';
import { containersOf, type PodState } from './state.ts';
import { lastState, type Trace } from './trace.ts';

const exported = [
  'Started',
  'StartedGate',
  'Ready',
  'NotReady',
  'Hook',
  'Signal',
  'Exited',
  'BackOff',
  'Waiting',
] as const satisfies readonly What[];

/** An event of one container, as the result lists it. */
export interface ResultEvent {
  readonly t: number;
  readonly container: string;
  readonly what: (typeof exported)[number];
  readonly code?: number;
  readonly reason?: string;
}

export interface ResultContainer {
  readonly state: 'Waiting' | 'Running' | 'Terminated';
  readonly reason?: string;
  readonly exitCode?: number;
  readonly restarts: number;
  readonly ready: boolean;
}

/** The pod at the end of the run. */
export interface ResultFinal {
  readonly phase: string;
  readonly reason?: string;
  readonly containers: Readonly<Record<string, ResultContainer>>;
  /** `True` or `False` by the condition's type. */
  readonly conditions: Readonly<Record<string, 'True' | 'False'>>;
  /** The columns of `kubectl get pod`; absent once the pod is gone. */
  readonly kubectl?: { readonly ready: string; readonly status: string; readonly restarts: number };
}

/** What `outrigger simulate --format json` prints. */
export interface SimulationResult {
  readonly events: readonly ResultEvent[];
  readonly final: ResultFinal;
}

/** The trace in the form that is exported: container events, and the pod at the end. */
export function resultOf(trace: Trace): SimulationResult {
  const pod = lastState(trace);
  return { events: eventsOf(trace), final: pod ? finalOf(pod) : nothing };
}

const nothing: ResultFinal = { phase: 'Pending', containers: {}, conditions: {} };

function eventsOf(trace: Trace): ResultEvent[] {
  return trace.entries.flatMap((entry) => {
    const what = exported.find((known) => known === entry.what);
    if (!what || entry.container === undefined) return [];
    const { t, container, code, reason } = entry;
    return [
      {
        t,
        container,
        what,
        ...(code !== undefined && { code }),
        ...(reason !== undefined && { reason }),
      },
    ];
  });
}

function finalOf(pod: PodState): ResultFinal {
  const containers = containersOf(pod).map((both): [string, ResultContainer] => {
    const { state, reason, exitCode, restarts, ready } = statusOf(pod, both);
    const optional = {
      ...(reason !== undefined && { reason }),
      ...(exitCode !== undefined && { exitCode }),
    };
    return [both.model.name, { state, ...optional, restarts, ready }];
  });
  const row = getPod(pod);
  return {
    phase: pod.phase,
    ...(pod.reason !== undefined && { reason: pod.reason }),
    containers: Object.fromEntries(containers),
    conditions: Object.fromEntries(conditionsOf(pod).map(({ type, status }) => [type, status])),
    ...(row && { kubectl: { ready: row.ready, status: row.status, restarts: row.restarts } }),
  };
}
