import type { Target } from '../inspector/index.ts';
import { graphFor } from './graph-for.ts';
import type { State } from './state.ts';

export {
  addEntryGesture,
  clearAllGesture,
  clearGesture,
  commonFields,
  commonValue,
  entriesOf,
  faultOf,
  fieldsFor,
  fieldValue,
  helpOf,
  meaningOf,
  moveEntryGesture,
  pathOf,
  readTyped,
  removeGesture,
  renameEntryGesture,
  setAllGesture,
  setGesture,
  shownText,
  suggestionsFor,
  unformedOf,
  variantOf,
  writeGesture,
} from '../inspector/index.ts';
export { knownImage as usualOf } from '../pod/index.ts';

/** The drawn pod with its workload, as a target of the inspector; undefined without one. */
export function podTarget({ shown, pod }: Pick<State, 'shown' | 'pod'>): Target | undefined {
  const drawn = shown.pods[pod];
  const value = drawn && shown.values[drawn.document];
  return drawn && value !== undefined ? { pod: drawn, value } : undefined;
}

/** The containers and volumes among the selected cards, as targets of the inspector. */
export function selectedTargets(target: Target, selected: readonly string[]): readonly Target[] {
  const { containers, volumes } = graphFor(target.pod);
  const chosen = new Set(selected);
  return [
    ...containers
      .filter(({ key }) => chosen.has(key))
      .map(({ container }) => ({ ...target, container })),
    ...volumes.filter(({ key }) => chosen.has(key)).map(({ volume }) => ({ ...target, volume })),
  ];
}
