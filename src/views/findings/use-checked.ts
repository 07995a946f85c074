import { useRef } from 'react';
import { type Checked, isCurrent, type State, seedIn } from '../../session/index.ts';
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
  if (!checked || checked.version !== reading.version) return undefined;
  return entriesOnce({ checked, reading, silenced, covered });
}

interface Asked extends Pick<State, 'reading' | 'silenced'> {
  readonly checked: Checked;
  readonly covered: boolean;
}

let last: { readonly asked: Asked; readonly entries: Entries } | undefined;

/** The entries of a check are worked out once, however many parts of the page ask for them. */
function entriesOnce(asked: Asked): Entries {
  const { checked, reading, silenced, covered } = asked;
  const { asked: before } = last ?? {};
  const isSame =
    before?.checked === checked &&
    before.reading === reading &&
    before.silenced === silenced &&
    before.covered === covered;
  if (last && isSame) return last.entries;
  const heard = covered ? { ...checked, findings: [] } : checked;
  last = { asked, entries: entriesOf(heard, { reading, silenced }) };
  return last.entries;
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
