import { type DrawnRun, drawRun, type RunPicture } from '../../graph/index.ts';
import type { Played } from './run-state.ts';

/** A picture of the run, and of its counterpart under it when two are compared. */
export function drawPlayed(
  { trace, timeline, roles, counterpart }: Played,
  theme: 'light' | 'dark',
  fonts = '',
): RunPicture {
  const { name } = trace.model;
  const upper: DrawnRun = { title: `Pod ${name}`, chart: timeline, roles };
  const lower = counterpart && {
    title: `The same ${counterpart.label}`,
    chart: counterpart.timeline,
    roles: counterpart.roles,
  };
  return drawRun(name, lower ? [upper, lower] : [upper], theme, fonts);
}
