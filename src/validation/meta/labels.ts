/** Labels and label selectors. Source: apimachinery/pkg/apis/meta/v1/validation/validation.go and pkg/labels/selector.go. */
import {
  isLabelValue,
  isQualifiedName,
  isSet,
  mapOf,
  mapsOf,
  textEntries,
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
  required,
} from '../field/errors.ts';
import { child, index, key, type Path, shownAs } from '../field/path.ts';

export function validateLabels(labels: ValueMap | undefined, path: Path): FieldErrors {
  if (!labels) return NO_ERRORS;
  return each(textEntries(labels), ([name, value]) => {
    const at = shownAs(key(path, name), path);
    return all(invalidFor(at, isQualifiedName(name)), invalidFor(at, isLabelValue(value)));
  });
}

export function validateLabelSelector(selector: ValueMap | undefined, path: Path): FieldErrors {
  if (!selector) return NO_ERRORS;
  return all(
    validateLabels(mapOf(selector, 'matchLabels'), child(path, 'matchLabels')),
    each(mapsOf(selector, 'matchExpressions'), (requirement, i) =>
      validateLabelSelectorRequirement(requirement, index(child(path, 'matchExpressions'), i)),
    ),
  );
}

function validateLabelSelectorRequirement(requirement: ValueMap, path: Path): FieldErrors {
  const values = textsOf(requirement, 'values');
  const badValues = each(values, (value, i) =>
    invalidFor(index(child(path, 'values'), i), isLabelValue(value)),
  );
  return all(
    validateOperator(textOf(requirement, 'operator'), values.length, path),
    invalidFor(child(path, 'key'), isQualifiedName(textOf(requirement, 'key'))),
    badValues,
  );
}

function validateOperator(operator: string, values: number, path: Path): FieldErrors {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values === 0
        ? required(child(path, 'values'), "must be specified when `operator` is 'In' or 'NotIn'")
        : NO_ERRORS;
    case 'Exists':
    case 'DoesNotExist':
      return values > 0
        ? forbidden(
            child(path, 'values'),
            "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
          )
        : NO_ERRORS;
    default:
      return invalid(child(path, 'operator'), 'not a valid selector operator');
  }
}

/** True when the selector could not be made use of: anything in it is not valid. */
export function isBrokenSelector(selector: ValueMap | undefined): boolean {
  return validateLabelSelector(selector, child(undefined, 'selector')).length > 0;
}

/** True when the selector has no condition. */
export function isEmptySelector(selector: ValueMap): boolean {
  return (
    Object.keys(mapOf(selector, 'matchLabels') ?? {}).length === 0 &&
    mapsOf(selector, 'matchExpressions').length === 0
  );
}

/** Whether the labels meet every condition of a valid selector; one that is not set selects nothing. */
export function selects(selector: ValueMap | undefined, labels: ValueMap | undefined): boolean {
  if (!selector) return false;
  const equal = textEntries(mapOf(selector, 'matchLabels')).every(
    ([key, value]) => isSet(labels, key) && textOf(labels, key) === value,
  );
  return (
    equal && mapsOf(selector, 'matchExpressions').every((requirement) => meets(requirement, labels))
  );
}

function meets(requirement: ValueMap, labels: ValueMap | undefined): boolean {
  const key = textOf(requirement, 'key');
  const has = isSet(labels, key);
  const isListed = textsOf(requirement, 'values').includes(textOf(labels, key));
  switch (textOf(requirement, 'operator')) {
    case 'In':
      return has && isListed;
    case 'NotIn':
      return !(has && isListed);
    case 'Exists':
      return has;
    default:
      return !has;
  }
}
