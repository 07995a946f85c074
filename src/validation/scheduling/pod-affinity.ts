/** Affinity to other pods. Source: pkg/apis/core/validation/validation.go (validateAffinity, validatePodAffinityTerm). */
import {
  isDns1123Label,
  isQualifiedName,
  mapOf,
  mapsOf,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import { all, each, type FieldErrors, invalidFor, NO_ERRORS, required } from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateLabelSelector } from '../meta/labels.ts';
import { validateMatchLabelKeys } from './match-label-keys.ts';
import { validateNodeAffinity, validateWeight } from './node-affinity.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export function validateAffinity(affinity: ValueMap | undefined, path: Path): FieldErrors {
  if (!affinity) return NO_ERRORS;
  const node = mapOf(affinity, 'nodeAffinity');
  return all(
    node ? validateNodeAffinity(node, child(path, 'nodeAffinity')) : NO_ERRORS,
    each(['podAffinity', 'podAntiAffinity'], (field) =>
      validatePodAffinity(mapOf(affinity, field), child(path, field)),
    ),
  );
}

function validatePodAffinity(affinity: ValueMap | undefined, path: Path): FieldErrors {
  return all(
    each(mapsOf(affinity, REQUIRED), (term, i) =>
      validatePodAffinityTerm(term, index(child(path, REQUIRED), i)),
    ),
    each(mapsOf(affinity, PREFERRED), (weighted, i) => {
      const at = index(child(path, PREFERRED), i);
      return all(
        validateWeight(weighted, at),
        validatePodAffinityTerm(
          mapOf(weighted, 'podAffinityTerm') ?? EMPTY,
          child(at, 'podAffinityTerm'),
        ),
      );
    }),
  );
}

function validatePodAffinityTerm(term: ValueMap, path: Path): FieldErrors {
  const topologyKey = textOf(term, 'topologyKey');
  const at = child(path, 'topologyKey');
  return all(
    validateLabelSelector(mapOf(term, 'labelSelector'), child(path, 'labelSelector')),
    validateLabelSelector(mapOf(term, 'namespaceSelector'), child(path, 'namespaceSelector')),
    each(textsOf(term, 'namespaces'), (name, i) =>
      invalidFor(
        shownAs(index(child(path, 'namespaces'), i), child(path, 'namespace')),
        isDns1123Label(name),
      ),
    ),
    validateMatchLabelKeys(term, path),
    topologyKey === '' ? required(at, 'can not be empty') : NO_ERRORS,
    invalidFor(at, isQualifiedName(topologyKey)),
  );
}
