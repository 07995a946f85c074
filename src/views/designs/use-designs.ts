import { useCallback, useContext, useEffect, useState } from 'react';
import type { DesignEntry, Designs } from '../../session/index.ts';
import { KeepingContext } from '../keeping-context.ts';
import { useActions } from '../session-context.tsx';

/** The list of designs, and a way to do something to it: the list is read again after that. */
interface DesignList {
  /** Undefined until it is read for the first time. */
  readonly entries: readonly DesignEntry[] | undefined;
  readonly refused: boolean;
  act(work: (designs: Designs) => Promise<unknown>): void;
}

export function useDesigns(): DesignList {
  const keeping = useContext(KeepingContext);
  const { notify } = useActions();
  const [entries, setEntries] = useState<readonly DesignEntry[]>();
  const [refused, setRefused] = useState(false);
  const act = useCallback(
    async (work: (designs: Designs) => Promise<unknown>) => {
      if (!keeping) return;
      const designs = await keeping.designs();
      try {
        await work(designs);
        setEntries(await designs.list());
      } catch {
        setRefused(true);
        notify({ tone: 'error', text: 'This browser forbids keeping designs, or has no room.' });
      }
    },
    [keeping, notify],
  );
  useEffect(() => void act(async () => undefined), [act]);
  return { entries, refused, act };
}
