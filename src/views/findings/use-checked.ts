import { useMemo, useRef } from 'react';
import { type Checked, isCurrent, seedIn } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { type Entries, type Entry, entriesOf } from './entries.ts';

/** The check of the text as it is now; undefined while it is under way: an old verdict is never shown as current. */
export function useChecked(): Checked | undefined {
  return useSessionState((state) =>
    state.checked && isCurrent(state.checked, state) ? state.checked : undefined,
  );
}

/** What there is to say of the text as it is now, and what is silenced. */
export function useAllEntries(): Entries | undefined {
  const checked = useChecked();
  const reading = useSessionState((state) => state.reading);
  const silenced = useSessionState((state) => state.silenced);
  const covered = useCovered();
  return useMemo(() => {
    if (!checked || checked.version !== reading.version) return undefined;
    return entriesOf(covered ? { ...checked, findings: [] } : checked, { reading, silenced });
  }, [checked, reading, silenced, covered]);
}

/** True while the user looks for the one fault of a pod by themselves: the findings would name it. */
export function useCovered(): boolean {
  return useSessionState((state) => seedIn(state.design) !== undefined);
}

/** What there is to say of the text as it is now. */
export function useEntries(): readonly Entry[] | undefined {
  return useAllEntries()?.told;
}

/** The entries of now, or while the text is checked those of before it changed: then `current` is false. */
export function useLastEntries(): { entries: Entries | undefined; current: boolean } {
  const now = useAllEntries();
  const last = useRef(now);
  if (now) last.current = now;
  return { entries: last.current, current: now !== undefined };
}
