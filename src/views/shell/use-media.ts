import { useSyncExternalStore } from 'react';

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** The top bar of an upright tablet: what else is a row of choices is one menu. */
export const useShortBar = () => useMedia('(max-width: 920px)');

/** An upright tablet: canvas and text have room one over the other, not side by side. */
export const useUpright = () => useMedia('(max-width: 920px) and (min-height: 900px)');

/** Phones and narrow windows: canvas and YAML are tabs. */
export const useNarrow = () => useMedia('(max-width: 760px)');
