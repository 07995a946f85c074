import type { Place, State } from './state.ts';
import { unsaved } from './unsaved.ts';

/** What changes when a card of a pod (`placesKey`) is put somewhere by hand; undefined leaves its place to the layout again. */
export function placed(
  state: State,
  pod: string,
  key: string,
  place: Place | undefined,
): Pick<State, 'moved' | 'saving'> {
  const { [key]: _, ...others } = state.moved[pod] ?? {};
  const places = place ? { ...others, [key]: place } : others;
  return { moved: { ...state.moved, [pod]: places }, saving: unsaved(state) };
}
