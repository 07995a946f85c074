import { listens } from './localhost.ts';
import { type Both, containersOf, type PodState } from './state.ts';
import type { Trace } from './trace.ts';

/** A stretch of time: from `from` up to `to` seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a run in which `holds` is true at its moments. Stretches of no length are left out. */
export function stretchesWhere(trace: Trace, holds: (pod: PodState) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let from: number | undefined;
  for (const { t, state } of trace.moments) {
    const now = holds(state);
    if (now && from === undefined) from = t;
    if (!now && from !== undefined) {
      if (t > from) stretches.push({ from, to: t });
      from = undefined;
    }
  }
  if (from !== undefined && trace.until > from) stretches.push({ from, to: trace.until });
  return stretches;
}

function named(pod: PodState, name: string): Both | undefined {
  return containersOf(pod).find(({ model }) => model.name === name);
}

/** When the client's process runs while nobody answers at the server's port: calls made then are lost. */
export function outages(trace: Trace, client: string, server: string): Stretch[] {
  return stretchesWhere(trace, (pod) => {
    const from = named(pod, client);
    const to = named(pod, server);
    return from?.state.life.is === 'running' && !(to && listens(pod, to));
  });
}
