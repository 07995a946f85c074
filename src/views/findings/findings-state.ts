import { create } from 'zustand';
import type { Severity } from './entries.ts';
import type { ListFilter } from './list-filter.ts';

/** What the panel of findings shows; it outlives the panel, so that other views can open it at an entry. */
interface FindingsState extends ListFilter {
  readonly by: 'severity' | 'object';
  /** Key of the chosen entry. */
  readonly chosen: string | undefined;
  /** On a phone: the chosen entry fills the page. */
  readonly opened: boolean;
  filter(change: Partial<ListFilter>): void;
  groupBy(by: 'severity' | 'object'): void;
  choose(key: string | undefined): void;
  open(opened: boolean): void;
}

const EVERYTHING: ListFilter = { severity: undefined, text: '', object: undefined };

export const useFindings = create<FindingsState>((set) => ({
  ...EVERYTHING,
  by: 'severity',
  chosen: undefined,
  opened: false,
  filter: (change) => set(change),
  groupBy: (by) => set({ by }),
  choose: (chosen) => set({ chosen }),
  open: (opened) => set({ opened }),
}));

/** Shows one entry, whatever the list was narrowed down to; with a severity, the first of it. */
export function showEntry(key: string | undefined, severity?: Severity): void {
  useFindings.setState({ ...EVERYTHING, severity, chosen: key, opened: key !== undefined });
}
