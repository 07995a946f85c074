/** `matchLabelKeys` and `mismatchLabelKeys`. Source: pkg/apis/core/validation/validation.go (validateMatchLabelKeysAndMismatchLabelKeys). */
import {
  isQualifiedName,
  mapOf,
  mapsOf,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  invalidFor,
  NO_ERRORS,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';

/** `owner` is a pod affinity term or a topology spread constraint. */
export function validateMatchLabelKeys(owner: ValueMap, path: Path): FieldErrors {
  const selector = mapOf(owner, 'labelSelector');
  const keys = textsOf(owner, 'matchLabelKeys');
  const mismatched = textsOf(owner, 'mismatchLabelKeys');
  return all(
    validateKeys(keys, selector, child(path, 'matchLabelKeys')),
    validateKeys(mismatched, selector, child(path, 'mismatchLabelKeys')),
    selector ? validateNotInSelector(keys, selector, path) : NO_ERRORS,
    each(keys, (key, i) =>
      mismatched.includes(key)
        ? invalid(
            index(child(path, 'matchLabelKeys'), i),
            'exists in both matchLabelKeys and mismatchLabelKeys',
          )
        : NO_ERRORS,
    ),
  );
}

function validateKeys(
  keys: readonly string[],
  selector: ValueMap | undefined,
  path: Path,
): FieldErrors {
  if (keys.length === 0) return NO_ERRORS;
  if (!selector) return forbidden(path, 'must not be specified when labelSelector is not set');
  return each(keys, (key, i) => invalidFor(index(path, i), isQualifiedName(key)));
}

/**
 * When a Pod is created the server turns each key into an expression of the selector; a key that stands in the selector
 * once more was written there too. The error's path has the key's index without the field's name.
 */
function validateNotInSelector(
  keys: readonly string[],
  selector: ValueMap,
  path: Path,
): FieldErrors {
  const places = new Map(keys.map((key, i) => [key, i]));
  const seen = new Set(Object.keys(mapOf(selector, 'matchLabels') ?? {}));
  return each(mapsOf(selector, 'matchExpressions'), (expression) => {
    const key = textOf(expression, 'key');
    const place = places.get(key);
    const isRepeated = seen.has(key);
    seen.add(key);
    return place !== undefined && isRepeated
      ? invalid(
          shownAs(index(child(path, 'matchLabelKeys'), place), index(path, place)),
          'exists in both matchLabelKeys and labelSelector',
        )
      : NO_ERRORS;
  });
}
