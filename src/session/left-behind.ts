import type { LeftBehind, State } from './state.ts';

type Beside = Pick<State, 'silenced' | 'definitions' | 'left'>;

/** Older ones than these nobody comes back to by Undo. */
const MOST_LEFT = 20;

/** Another text takes the place of the state's: a design that begins has nothing beside it. */
export function leave(state: State): Beside {
  return { silenced: {}, definitions: [], left: withPresent(state) };
}

/** What stood beside a text that comes back, in exchange for what stands beside the state's; nothing for any other text. */
export function comeBack(state: State, text: string): Beside | undefined {
  const beside = state.left.find((one) => one.text === text);
  if (!beside) return undefined;
  const { silenced, definitions } = beside;
  return { silenced, definitions, left: withPresent(state).filter((one) => one.text !== text) };
}

function withPresent({ text, silenced, definitions, left }: State): readonly LeftBehind[] {
  const others = left.filter((one) => one.text !== text);
  return [...others, { text, silenced, definitions }].slice(-MOST_LEFT);
}
