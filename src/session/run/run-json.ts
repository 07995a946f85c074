import { type ExternalAction, readScript } from '../../kubelet/index.ts';
import { isValueMap, type Value } from '../../kubernetes/index.ts';
import { LENGTHS, type RunState } from './run-state.ts';

/** What of a run travels with a design: what was done to the pod, and where one was looking. */
export interface SavedRun {
  readonly deeds: readonly ExternalAction[];
  readonly until: number;
  readonly playhead: number;
  readonly comparing: boolean;
}

/** The run as plain data; undefined when there is nothing worth keeping. */
export function runToJson({
  deeds,
  until,
  playhead,
  comparing,
  played,
}: RunState): Value | undefined {
  if (!played && deeds.length === 0) return undefined;
  return {
    deeds: deeds.map((deed) => ({ ...deed })),
    until,
    playhead: Math.round(playhead * 10) / 10,
    ...(comparing && { comparing }),
  };
}

/** Reads what `runToJson` wrote; what of it cannot be used is left out. undefined for anything else. */
export function runFromJson(value: Value | undefined): SavedRun | undefined {
  if (!isValueMap(value)) return undefined;
  const deeds = Array.isArray(value.deeds) ? value.deeds : [];
  const until = LENGTHS.find((length) => length === value.until) ?? LENGTHS[0];
  const playhead = typeof value.playhead === 'number' ? value.playhead : 0;
  return {
    deeds: readScript({ actions: deeds.slice(0, 100) }).script.actions,
    until,
    playhead: Math.min(Math.max(0, playhead), until),
    comparing: value.comparing === true,
  };
}
