import type { State } from './state.ts';

/** What stands beside a text by the user's choice, and is no other design's. */
type Beside = Pick<State, 'silenced' | 'definitions'>;

/** What stood beside the texts that others took the place of: it waits there for Undo, and for Redo. */
export interface LeftBehind {
  /** Leaves what stands beside the state's text; a design that begins has nothing beside it. */
  leave(state: State): Beside;
  /** What stood beside a text that comes back, in exchange for what stands beside the state's; nothing for any other text. */
  comeBack(state: State, text: string): Beside | undefined;
  forget(): void;
}

export function leftBehind(): LeftBehind {
  const left = new Map<string, Beside>();
  const keep = ({ text, silenced, definitions }: State) => {
    left.set(text, { silenced, definitions });
  };
  return {
    leave(state) {
      keep(state);
      return { silenced: {}, definitions: [] };
    },
    comeBack(state, text) {
      const beside = left.get(text);
      if (!beside) return undefined;
      left.delete(text);
      keep(state);
      return beside;
    },
    forget: () => left.clear(),
  };
}
