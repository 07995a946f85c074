import { useCallback } from 'react';
import type { Pod } from '../../pod/index.ts';
import { itemsOf, spanOfItem } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';

/** Selects cards or edges; the editor looks at the lines of the last one. */
export function useSelect(pod: Pod): (keys: readonly string[]) => void {
  const session = useSession();
  return useCallback(
    (keys) => {
      const last = keys.at(-1);
      const item = itemsOf(pod).find(({ key }) => key === last);
      session.actions.select(keys, item && spanOfItem(session.getState().shown, pod, item));
    },
    [session, pod],
  );
}
