/** Tolerations of taints. Source: pkg/apis/core/validation/validation.go (ValidateTolerations). */
import {
  isLabelValue,
  isQualifiedName,
  numberOf,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  each,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  when,
} from '../field/errors.ts';
import { child, index, type Path } from '../field/path.ts';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

export function validateTolerations(tolerations: readonly ValueMap[], path: Path): FieldErrors {
  return each(tolerations, (toleration, i) => validateToleration(toleration, index(path, i)));
}

function validateToleration(toleration: ValueMap, path: Path): FieldErrors {
  const taintKey = textOf(toleration, 'key');
  const operator = textOf(toleration, 'operator');
  const effect = textOf(toleration, 'effect');
  const isTimed = numberOf(toleration, 'tolerationSeconds') !== undefined;
  return all(
    taintKey === '' ? NO_ERRORS : invalidFor(child(path, 'key'), isQualifiedName(taintKey)),
    when(taintKey === '' && operator !== 'Exists', () =>
      invalid(
        child(path, 'operator'),
        'operator must be Exists when `key` is empty, which means "match all values and all keys"',
      ),
    ),
    when(isTimed && effect !== 'NoExecute', () =>
      invalid(child(path, 'effect'), "effect must be 'NoExecute' when `tolerationSeconds` is set"),
    ),
    validateValue(operator, textOf(toleration, 'value'), child(path, 'operator')),
    effect === '' || EFFECTS.includes(effect)
      ? NO_ERRORS
      : notSupported(child(path, 'effect'), EFFECTS),
  );
}

function validateValue(operator: string, value: string, path: Path): FieldErrors {
  switch (operator) {
    case '':
    case 'Equal': {
      const complaints = isLabelValue(value);
      return complaints.length === 0 ? NO_ERRORS : invalid(path, complaints.join(';'));
    }
    case 'Exists':
      return value === ''
        ? NO_ERRORS
        : invalid(path, "value must be empty when `operator` is 'Exists'");
    default:
      return notSupported(path, ['Equal', 'Exists']);
  }
}
