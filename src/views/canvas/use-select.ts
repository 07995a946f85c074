import { useCallback } from 'react';
import { spanOfKey } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';

/** Selects cards or edges; the editor looks at the lines of the last one. */
export function useSelect(): (keys: readonly string[]) => void {
  const session = useSession();
  return useCallback(
    (keys) => {
      const { shown, pod } = session.getState();
      session.actions.select(keys, spanOfKey(shown.spans[pod] ?? [], keys.at(-1)));
    },
    [session],
  );
}
