import { create } from 'zustand';
import type { Asked } from '../../session/index.ts';

/** What is asked about: which of two compared runs, and the moment. */
export interface Question extends Asked {
  readonly counterpart: boolean;
}

/** What only the timeline knows: what stands beside the rows. */
interface TimelineState {
  readonly asked: Question | undefined;
  /** The events of `kubectl describe pod` are shown. */
  readonly describing: boolean;
  ask(asked: Question | undefined): void;
  showEvents(describing: boolean): void;
}

export const useTimeline = create<TimelineState>((set) => ({
  asked: undefined,
  describing: false,
  ask: (asked) => set({ asked }),
  showEvents: (describing) => set(describing ? { describing, asked: undefined } : { describing }),
}));
