/** Topology spread constraints. Source: pkg/apis/core/validation/validation.go (validateTopologySpreadConstraints). */
import {
  mapOf,
  mapsOf,
  numberOf,
  optionalText,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { POSITIVE } from '../field/common.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  invalid,
  NO_ERRORS,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateLabelSelector } from '../meta/labels.ts';
import { validateMatchLabelKeys } from './match-label-keys.ts';

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];
const POLICIES = ['Honor', 'Ignore'];

export function validateTopologySpread(spec: ValueMap, path: Path): FieldErrors {
  const constraints = mapsOf(spec, 'topologySpreadConstraints');
  const last = new Map(constraints.map((constraint, i) => [kindOf(constraint), i]));
  return each(constraints, (constraint, i) =>
    all(
      validateConstraint(constraint, index(path, i)),
      when(last.get(kindOf(constraint)) !== i, () =>
        duplicate(
          shownAs(index(path, i), child(index(path, i), '{topologyKey, whenUnsatisfiable}')),
        ),
      ),
    ),
  );
}

/** Two constraints of one kind would contradict each other. */
function kindOf(constraint: ValueMap): string {
  return `${textOf(constraint, 'topologyKey')}\0${textOf(constraint, 'whenUnsatisfiable')}`;
}

function validateConstraint(constraint: ValueMap, path: Path): FieldErrors {
  const action = textOf(constraint, 'whenUnsatisfiable');
  return all(
    when((numberOf(constraint, 'maxSkew') ?? 0) <= 0, () =>
      invalid(child(path, 'maxSkew'), POSITIVE),
    ),
    when(textOf(constraint, 'topologyKey') === '', () =>
      required(child(path, 'topologyKey'), 'can not be empty'),
    ),
    ACTIONS.includes(action) ? NO_ERRORS : notSupported(child(path, 'whenUnsatisfiable'), ACTIONS),
    validateMinDomains(numberOf(constraint, 'minDomains'), action, child(path, 'minDomains')),
    each(['nodeAffinityPolicy', 'nodeTaintsPolicy'], (field) => {
      const policy = optionalText(constraint, field);
      return policy === undefined || POLICIES.includes(policy)
        ? NO_ERRORS
        : notSupported(child(path, field), POLICIES);
    }),
    validateMatchLabelKeys(constraint, path),
    validateLabelSelector(mapOf(constraint, 'labelSelector'), child(path, 'labelSelector')),
  );
}

function validateMinDomains(
  minDomains: number | undefined,
  action: string,
  path: Path,
): FieldErrors {
  if (minDomains === undefined) return NO_ERRORS;
  return all(
    when(minDomains <= 0, () => invalid(path, POSITIVE)),
    when(action !== 'DoNotSchedule', () =>
      invalid(path, `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`),
    ),
  );
}
