import type { Saving, State } from './state.ts';

/** After a change: to be saved, or still refused until the storage takes something again. */
export function unsaved({ saving }: State): Saving {
  return saving.state === 'failed' ? saving : { state: 'pending' };
}
