import { useMemo } from 'react';
import type { Checked } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { type Entry, entriesOf } from './entries.ts';

/** The check of the text as it is now; undefined while it is under way: an old verdict is never shown as current. */
export function useChecked(): Checked | undefined {
  return useSessionState(({ checked, version }) =>
    checked?.version === version ? checked : undefined,
  );
}

/** What there is to say of the text as it is now. */
export function useEntries(): readonly Entry[] | undefined {
  const checked = useChecked();
  return useMemo(() => checked && entriesOf(checked), [checked]);
}
