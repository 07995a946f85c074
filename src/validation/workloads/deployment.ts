/** Deployments and ReplicaSets. Source: pkg/apis/apps/validation/validation.go, pkg/apis/apps/v1/defaults.go. */
import {
  fieldOf,
  isSet,
  mapOf,
  numberOf,
  textOf,
  type Value,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { EMPTY, nonNegative } from '../field/common.ts';
import {
  all,
  type FieldErrors,
  forbidden,
  invalid,
  NO_ERRORS,
  notSupported,
} from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import { validateObjectMeta } from '../meta/object-meta.ts';
import {
  countOrPercent,
  validateAtMost100Percent,
  validateCountOrPercent,
} from './int-or-percent.ts';
import { validateSelectorAndTemplate } from './template.ts';

const DEFAULT_SHARE = '25%';
const DEFAULT_DEADLINE = 600;

export function validateDeployment(deployment: ValueMap): FieldErrors {
  const spec = mapOf(deployment, 'spec') ?? EMPTY;
  const path = child(undefined, 'spec');
  return all(
    validateObjectMeta(mapOf(deployment, 'metadata')),
    nonNegative(numberOf(spec, 'replicas'), child(path, 'replicas')),
    validateSelectorAndTemplate(
      spec,
      mapOf(spec, 'template') ?? EMPTY,
      { selector: 'deployment', template: 'ReplicaSet' },
      path,
    ),
    validateStrategy(mapOf(spec, 'strategy') ?? EMPTY, child(path, 'strategy')),
    nonNegative(numberOf(spec, 'minReadySeconds'), child(path, 'minReadySeconds')),
    nonNegative(numberOf(spec, 'revisionHistoryLimit'), child(path, 'revisionHistoryLimit')),
    validateProgressDeadline(spec, child(path, 'progressDeadlineSeconds')),
  );
}

function validateProgressDeadline(spec: ValueMap, path: Path): FieldErrors {
  const deadline = numberOf(spec, 'progressDeadlineSeconds') ?? DEFAULT_DEADLINE;
  return all(
    nonNegative(deadline, path),
    deadline <= (numberOf(spec, 'minReadySeconds') ?? 0)
      ? invalid(path, 'must be greater than minReadySeconds')
      : NO_ERRORS,
  );
}

function validateStrategy(strategy: ValueMap, path: Path): FieldErrors {
  switch (textOf(strategy, 'type') || 'RollingUpdate') {
    case 'Recreate':
      return isSet(strategy, 'rollingUpdate')
        ? forbidden(
            child(path, 'rollingUpdate'),
            "may not be specified when strategy `type` is 'Recreate'",
          )
        : NO_ERRORS;
    case 'RollingUpdate':
      return validateRollingUpdate(
        mapOf(strategy, 'rollingUpdate') ?? EMPTY,
        child(path, 'rollingUpdate'),
      );
    default:
      return notSupported(path, ['Recreate', 'RollingUpdate']);
  }
}

function validateRollingUpdate(rollingUpdate: ValueMap, path: Path): FieldErrors {
  const unavailable: Value = fieldOf(rollingUpdate, 'maxUnavailable') ?? DEFAULT_SHARE;
  const surge: Value = fieldOf(rollingUpdate, 'maxSurge') ?? DEFAULT_SHARE;
  const at = child(path, 'maxUnavailable');
  return all(
    validateCountOrPercent(unavailable, at),
    validateCountOrPercent(surge, child(path, 'maxSurge')),
    countOrPercent(unavailable) === 0 && countOrPercent(surge) === 0
      ? invalid(at, 'may not be 0 when `maxSurge` is 0')
      : NO_ERRORS,
    validateAtMost100Percent(unavailable, at),
  );
}

export function validateReplicaSet(replicaSet: ValueMap): FieldErrors {
  const spec = mapOf(replicaSet, 'spec') ?? EMPTY;
  const path = child(undefined, 'spec');
  return all(
    validateObjectMeta(mapOf(replicaSet, 'metadata')),
    nonNegative(numberOf(spec, 'replicas'), child(path, 'replicas')),
    nonNegative(numberOf(spec, 'minReadySeconds'), child(path, 'minReadySeconds')),
    validateSelectorAndTemplate(
      spec,
      mapOf(spec, 'template') ?? EMPTY,
      { selector: 'replicaset', template: 'ReplicaSet' },
      path,
    ),
  );
}
