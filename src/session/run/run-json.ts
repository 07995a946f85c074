import type { ActionKind, ExternalAction } from '../../kubelet/index.ts';
import { isRecord } from '../shared-design.ts';
import { DEED_KINDS } from './deed-name.ts';
import { LENGTHS, type RunState } from './run-state.ts';

/** What of a run goes with a design: what was done to the pod, and where one was looking. `on`: it was shown. */
export type SavedRun = Pick<RunState, 'deeds' | 'until' | 'playhead' | 'comparing' | 'on'>;

/** More deeds are not read from a link. */
const MOST_DEEDS = 100;

/** The run as JSON; undefined when nothing was done in it. */
export function writeRun({ deeds, until, playhead, comparing, on }: SavedRun): string | undefined {
  if (deeds.length === 0 && playhead === 0 && !comparing) return undefined;
  return JSON.stringify({
    deeds,
    until,
    playhead: Math.round(playhead * 10) / 10,
    ...(comparing && { comparing }),
    ...(!on && { hidden: true }),
  });
}

/** Reads what `writeRun` wrote, from anybody; what of it cannot be used is left out. */
export function readRun(json: string | undefined): SavedRun | undefined {
  if (json === undefined) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(read)) return undefined;
  const { deeds, until, playhead, comparing, hidden } = read;
  const end = LENGTHS.find((length) => length === until) ?? LENGTHS[0];
  return {
    deeds: Array.isArray(deeds) ? deeds.slice(0, MOST_DEEDS).flatMap(readDeed) : [],
    until: end,
    playhead: Math.min(secondsOf(playhead) ?? 0, end),
    comparing: comparing === true,
    on: hidden !== true,
  };
}

/** True for a run that was being shown when it was written. */
export function isShownRun(json: string | undefined): boolean {
  return readRun(json)?.on === true;
}

function readDeed(deed: unknown): ExternalAction[] {
  if (!isRecord(deed)) return [];
  const at = secondsOf(deed.at);
  const kind = DEED_KINDS.find((known): known is ActionKind => known === deed.do);
  if (at === undefined || !kind) return [];
  const { container, configMap, probe, exitCode, grace } = deed;
  const probed = (['startup', 'liveness', 'readiness'] as const).find((one) => one === probe);
  return [
    {
      at,
      do: kind,
      ...(typeof container === 'string' && { container }),
      ...(typeof configMap === 'string' && { configMap }),
      ...(probed && { probe: probed }),
      ...(typeof exitCode === 'number' && { exitCode }),
      ...(secondsOf(grace) !== undefined && { grace: secondsOf(grace) ?? 0 }),
    },
  ];
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
