import { useMemo, useRef } from 'react';
import type { FieldPath } from '../../kubernetes/index.ts';
import { type Checked, isCurrent } from '../../session/index.ts';
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
  return useMemo(() => {
    if (!checked || checked.version !== reading.version) return undefined;
    return entriesOf(checked, { reading, silenced });
  }, [checked, reading, silenced]);
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

const NONE: readonly Entry[] = [];

/** What is said of one field, or of something below it; of the drawn pod's document where none is named. */
export function useMessagesAt(path: FieldPath, document?: number): readonly Entry[] {
  const entries = useEntries();
  const drawn = useSessionState((state) => state.shown.pods[state.pod]?.document ?? 0);
  const of = document ?? drawn;
  const where = path.join('\0');
  return useMemo(
    () => entries?.filter((entry) => entry.document === of && isAt(entry.at, where)) ?? NONE,
    [entries, of, where],
  );
}

function isAt(at: FieldPath, where: string): boolean {
  return `${at.join('\0')}\0`.startsWith(`${where}\0`);
}
