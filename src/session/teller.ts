import type { StoreApi } from 'zustand/vanilla';
import type { NotMade, ViewActions } from './session.ts';
import type { State } from './state.ts';

export const NOT_MINE = 'This design is open in another tab. Use it here first.';
export const BEHIND = 'The picture waits for the text. Mend the marked line first.';
export const COMING = 'Outrigger is still loading. It is done in a moment.';
export const NOT_LOADED =
  'A part of Outrigger could not be loaded. Reload the page; your design is kept.';

/** Says things to the person. */
export interface Teller extends Pick<ViewActions, 'announce' | 'notify'> {
  /** Says why something can't be done. */
  refuse(reason: string): NotMade;
}

export function tellerOf({ setState: set }: StoreApi<State>): Teller {
  let announcements = 0;
  const announce = (text: string) => set({ announcement: { id: ++announcements, text } });
  const notify: Teller['notify'] = (notice) => {
    set({ notice });
    if (notice) announce(notice.text);
  };
  return {
    announce,
    notify,
    refuse(reason) {
      notify({ tone: 'error', text: reason });
      return { made: false, reason };
    },
  };
}
