import { parseManifest } from '../manifest/index.ts';
import {
  type AskedValue,
  askedValues,
  type PatternName,
  patternFromSelection,
  readPattern,
} from '../patterns/index.ts';
import type { Pod } from '../pod/index.ts';
import type { State } from './state.ts';

export {
  loadPattern,
  PATTERNS,
  type PatternSummary,
  readPattern,
} from '../patterns/index.ts';

/** The values a pattern asks for, with what the pod says of them; those of a pattern that stands alone without a pod. */
export function valuesToAsk(
  text: string,
  pod: Pod | undefined,
  beside: string | undefined,
): readonly AskedValue[] {
  const pattern = readPattern(text);
  if (!pattern.ok) return [];
  const app = pod?.containers.find(({ name, role }) =>
    beside === undefined ? role === 'main' : name === beside,
  );
  const values =
    pod && app
      ? askedValues(pattern, pod, app)
      : pattern.values.map((value) => ({ ...value, proposed: value.text }));
  return values.filter(({ asked }) => asked);
}

/** The text of a pattern made of containers of the drawn pod; or why there can't be one. */
export function patternOfSelection(
  { text, shown, pod }: State,
  names: readonly string[],
  name: PatternName,
): { readonly text: string } | { readonly reason: string } {
  const drawn = shown.pods[pod];
  if (!drawn) return { reason: 'There is no pod to take it from.' };
  const made = patternFromSelection(parseManifest(text), drawn, names, name);
  return made.ok ? { text: made.text } : { reason: made.reason };
}
