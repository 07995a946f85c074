import {
  type FieldPath,
  isValueMap,
  isWithin,
  printFieldPath,
  valueAt,
} from '../kubernetes/index.ts';
import { allFieldsFor } from './fields-for.ts';
import { pathOf } from './place.ts';
import type { Target } from './target.ts';

/** Something the text says for which there is no form: only the way to its line. */
export interface Unformed {
  readonly at: FieldPath;
  /** The path from the target: `securityContext.seLinuxOptions.range`. */
  readonly label: string;
}

/** What the target's text says beyond the fields of its form. */
export function unformedOf(target: Target): readonly Unformed[] {
  const base = target.container?.path ?? target.volume?.path ?? target.pod.object;
  const known = [...allFieldsFor(target).map((field) => pathOf(field, target)), ...cards(target)];
  return search(base, known, target).map((at) => ({
    at,
    label: printFieldPath(at.slice(base.length)),
  }));
}

/** The outermost places at or below one that no known path covers. */
function search(at: FieldPath, known: readonly FieldPath[], target: Target): FieldPath[] {
  if (known.some((path) => path.length > 0 && isWithin(at, path))) return [];
  const here = valueAt(target.value, at);
  const leads = known.some((path) => isWithin(path, at));
  if (!leads || !isValueMap(here)) return [at];
  return Object.keys(here).flatMap((key) => search([...at, key], known, target));
}

/** What is drawn as cards, and what every object has. */
function cards({ pod, container, volume }: Target): readonly FieldPath[] {
  if (container || volume) return [];
  return [
    ...['containers', 'initContainers', 'volumes'].map((key) => [...pod.spec, key]),
    [...pod.spec.slice(0, -2), 'volumeClaimTemplates'],
    [...pod.object, 'apiVersion'],
    [...pod.object, 'kind'],
  ];
}
