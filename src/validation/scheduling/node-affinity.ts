/** Node selectors and node affinity. Source: pkg/apis/core/validation/validation.go (ValidateNodeSelector and its parts). */
import {
  isDns1123Subdomain,
  isLabelValue,
  isQualifiedName,
  mapOf,
  mapsOf,
  numberOf,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
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
import { child, index, type Path } from '../field/path.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

export function validateNodeAffinity(affinity: ValueMap, path: Path): FieldErrors {
  const selector = mapOf(affinity, REQUIRED);
  return all(
    selector ? validateNodeSelector(selector, child(path, REQUIRED)) : NO_ERRORS,
    each(mapsOf(affinity, PREFERRED), (term, i) => {
      const at = index(child(path, PREFERRED), i);
      return all(
        validateWeight(term, at),
        validateTerm(mapOf(term, 'preference') ?? EMPTY, false, child(at, 'preference')),
      );
    }),
  );
}

/** How much a preference counts: 1 to 100. */
export function validateWeight(term: ValueMap, path: Path): FieldErrors {
  const weight = numberOf(term, 'weight') ?? 0;
  return weight <= 0 || weight > 100
    ? invalid(child(path, 'weight'), 'must be in the range 1-100')
    : NO_ERRORS;
}

function validateNodeSelector(selector: ValueMap, path: Path): FieldErrors {
  const terms = mapsOf(selector, 'nodeSelectorTerms');
  const at = child(path, 'nodeSelectorTerms');
  if (terms.length === 0) return required(at, 'must have at least one node selector term');
  return each(terms, (term, i) => validateTerm(term, true, index(at, i)));
}

/** Of a preference the server takes values that no label can have. */
function validateTerm(term: ValueMap, checksValues: boolean, path: Path): FieldErrors {
  return all(
    each(mapsOf(term, 'matchExpressions'), (requirement, i) =>
      validateRequirement(requirement, checksValues, index(child(path, 'matchExpressions'), i)),
    ),
    each(mapsOf(term, 'matchFields'), (requirement, i) =>
      validateFieldRequirement(requirement, index(child(path, 'matchFields'), i)),
    ),
  );
}

function validateRequirement(
  requirement: ValueMap,
  checksValues: boolean,
  path: Path,
): FieldErrors {
  const values = textsOf(requirement, 'values');
  const at = child(path, 'values');
  return all(
    validateOperator(textOf(requirement, 'operator'), values.length, path),
    invalidFor(child(path, 'key'), isQualifiedName(textOf(requirement, 'key'))),
    checksValues
      ? each(values, (value, i) => invalidFor(index(at, i), isLabelValue(value)))
      : NO_ERRORS,
  );
}

function validateOperator(operator: string, values: number, path: Path): FieldErrors {
  const at = child(path, 'values');
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values === 0
        ? required(at, "must be specified when `operator` is 'In' or 'NotIn'")
        : NO_ERRORS;
    case 'Exists':
    case 'DoesNotExist':
      return values > 0
        ? forbidden(at, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
        : NO_ERRORS;
    case 'Gt':
    case 'Lt':
      return values !== 1
        ? required(at, "must be specified single value when `operator` is 'Lt' or 'Gt'")
        : NO_ERRORS;
    default:
      return invalid(child(path, 'operator'), 'not a valid selector operator');
  }
}

function validateFieldRequirement(requirement: ValueMap, path: Path): FieldErrors {
  const values = textsOf(requirement, 'values');
  const isNameField = textOf(requirement, 'key') === 'metadata.name';
  return all(
    validateFieldOperator(textOf(requirement, 'operator'), values.length, path),
    isNameField
      ? each(values, (value, i) =>
          invalidFor(index(child(path, 'values'), i), isDns1123Subdomain(value)),
        )
      : invalid(child(path, 'key'), 'not a valid field selector key'),
  );
}

function validateFieldOperator(operator: string, values: number, path: Path): FieldErrors {
  if (operator !== 'In' && operator !== 'NotIn') {
    return invalid(child(path, 'operator'), 'not a valid selector operator');
  }
  return values === 1
    ? NO_ERRORS
    : required(
        child(path, 'values'),
        "must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
      );
}
