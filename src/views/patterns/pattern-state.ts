import { create } from 'zustand';
import { loadPattern, PATTERNS } from '../../session/index.ts';

/** A pattern that is about to be added: the form for its values is open. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The container it comes to stand beside; undefined: the main one. */
  readonly beside: string | undefined;
}

interface PatternState {
  readonly asked: Asked | undefined;
  ask(asked: Asked | undefined): void;
}

export const usePatterns = create<PatternState>((set) => ({
  asked: undefined,
  ask: (asked) => set({ asked }),
}));

/** Opens the form for a pattern of the catalogue. */
export async function askForPattern(id: string, beside?: string): Promise<void> {
  const title = PATTERNS.find((pattern) => pattern.id === id)?.title ?? id;
  const text = await loadPattern(id);
  if (text !== undefined) usePatterns.getState().ask({ id, title, text, beside });
}
