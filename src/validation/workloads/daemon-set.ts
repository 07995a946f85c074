/** DaemonSets. Source: pkg/apis/apps/validation/validation.go, pkg/apis/apps/v1/defaults.go. */
import {
  fieldOf,
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
  invalid,
  NO_ERRORS,
  notSupported,
  required,
} from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import {
  isBrokenSelector,
  isEmptySelector,
  selects,
  validateLabelSelector,
} from '../meta/labels.ts';
import { validateObjectMeta } from '../meta/object-meta.ts';
import {
  countOrPercent,
  validateAtMost100Percent,
  validateCountOrPercent,
} from './int-or-percent.ts';
import { templateLabels, validateLastingTemplate } from './template.ts';

export function validateDaemonSet(daemonSet: ValueMap): FieldErrors {
  const spec = mapOf(daemonSet, 'spec') ?? EMPTY;
  const template = mapOf(spec, 'template') ?? EMPTY;
  const path = child(undefined, 'spec');
  return all(
    validateObjectMeta(mapOf(daemonSet, 'metadata')),
    validateSelector(mapOf(spec, 'selector'), template, path),
    validateLastingTemplate(template, 'DaemonSet', child(path, 'template')),
    nonNegative(numberOf(spec, 'minReadySeconds'), child(path, 'minReadySeconds')),
    validateUpdateStrategy(mapOf(spec, 'updateStrategy') ?? EMPTY, child(path, 'updateStrategy')),
    nonNegative(numberOf(spec, 'revisionHistoryLimit'), child(path, 'revisionHistoryLimit')),
  );
}

/** A selector that is not set is no error of its own here: it just finds no pod. */
function validateSelector(
  selector: ValueMap | undefined,
  template: ValueMap,
  path: Path,
): FieldErrors {
  const at = child(path, 'selector');
  const finds = isBrokenSelector(selector) || selects(selector, templateLabels(template));
  return all(
    validateLabelSelector(selector, at),
    finds
      ? NO_ERRORS
      : invalid(
          child(path, 'template', 'metadata', 'labels'),
          '`selector` does not match template `labels`',
        ),
    selector && isEmptySelector(selector)
      ? invalid(at, 'empty selector is invalid for daemonset')
      : NO_ERRORS,
  );
}

function validateUpdateStrategy(strategy: ValueMap, path: Path): FieldErrors {
  switch (textOf(strategy, 'type') || 'RollingUpdate') {
    case 'OnDelete':
      return NO_ERRORS;
    case 'RollingUpdate':
      return validateRollingUpdate(
        mapOf(strategy, 'rollingUpdate') ?? EMPTY,
        child(path, 'rollingUpdate'),
      );
    default:
      return notSupported(path, ['RollingUpdate', 'OnDelete']);
  }
}

function validateRollingUpdate(rollingUpdate: ValueMap, path: Path): FieldErrors {
  const unavailable: Value = fieldOf(rollingUpdate, 'maxUnavailable') ?? 1;
  const surge: Value = fieldOf(rollingUpdate, 'maxSurge') ?? 0;
  const unavailableAt = child(path, 'maxUnavailable');
  const surgeAt = child(path, 'maxSurge');
  return all(
    validateCountOrPercent(unavailable, unavailableAt),
    validateCountOrPercent(surge, surgeAt),
    validateAtMost100Percent(unavailable, unavailableAt),
    validateAtMost100Percent(surge, surgeAt),
    validateOneOfThem(countOrPercent(unavailable) !== 0, countOrPercent(surge) !== 0, path),
  );
}

function validateOneOfThem(hasUnavailable: boolean, hasSurge: boolean, path: Path): FieldErrors {
  if (hasUnavailable && hasSurge) {
    return invalid(child(path, 'maxSurge'), 'may not be set when maxUnavailable is non-zero');
  }
  return !hasUnavailable && !hasSurge
    ? required(child(path, 'maxUnavailable'), 'cannot be 0 when maxSurge is 0')
    : NO_ERRORS;
}
