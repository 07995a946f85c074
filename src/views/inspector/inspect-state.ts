import { create } from 'zustand';
import type { Field } from '../../inspector/index.ts';
import type { Session } from '../../session/index.ts';
import { useShell } from '../shell/shell-state.ts';

/** The field that has the keyboard, and what its value means: `a quarter of a core`. */
export interface About {
  readonly field: Field;
  readonly means?: string | undefined;
}

interface InspectState {
  /** Headings opened or closed by hand, whatever is selected. */
  readonly opened: Readonly<Record<string, boolean>>;
  /** What the foot of the inspector is about. */
  readonly about: About | undefined;
  /** Counts the times the keyboard was asked into the form; the form answers each once. */
  readonly called: number;
  open(group: string, on: boolean): void;
  tell(about: About | undefined): void;
}

export const useInspect = create<InspectState>((set) => ({
  opened: {},
  about: undefined,
  called: 0,
  open: (group, on) => set(({ opened }) => ({ opened: { ...opened, [group]: on } })),
  tell: (about) => set({ about }),
}));

/** Shows the fields of what is selected beside the canvas, unless a lesson is read there. */
export function showFields(): void {
  if (useShell.getState().left === 'add') useShell.setState({ left: 'inspect' });
}

/** Shows the fields and puts the keyboard into the first. */
export function enterFields(): void {
  useShell.getState().showLeft('inspect');
  useInspect.setState(({ called }) => ({ called: called + 1 }));
}

/** Shows the pod's own fields. */
export function inspectPod({ actions }: Session): void {
  actions.select([]);
  enterFields();
}
