/** The pod template of a workload, and the selector that must find its pods. Source: pkg/apis/apps/validation/validation.go. */
import { isSet, mapOf, type ValueMap } from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import {
  all,
  type FieldErrors,
  forbidden,
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
import { validatePodTemplate } from '../pod/pod.ts';
import { restartPolicyOf } from '../pod/pod-spec.ts';

export function templateLabels(template: ValueMap): ValueMap | undefined {
  return mapOf(mapOf(template, 'metadata'), 'labels');
}

/** The object's metadata; without labels it has those of the template. */
export function withTemplateLabels(
  meta: ValueMap | undefined,
  template: ValueMap | undefined,
): ValueMap | undefined {
  const labels = templateLabels(template ?? EMPTY);
  const hasOwn = Object.keys(mapOf(meta, 'labels') ?? EMPTY).length > 0;
  return hasOwn || !labels ? meta : { ...meta, labels };
}

/** A selector that is required, not empty and usable; `kind` in lower case. */
export function validateSelector(spec: ValueMap, kind: string, path: Path): FieldErrors {
  const selector = mapOf(spec, 'selector');
  const at = child(path, 'selector');
  if (!selector) return required(at);
  return all(
    validateLabelSelector(selector, at),
    isEmptySelector(selector) ? invalid(at, `empty selector is invalid for ${kind}`) : NO_ERRORS,
  );
}

/** The selector finds the pods of the template; nothing is said of a selector that has errors itself. */
export function validateSelects(spec: ValueMap, template: ValueMap, path: Path): FieldErrors {
  const selector = mapOf(spec, 'selector');
  if (isBrokenSelector(selector) || (selector && isEmptySelector(selector))) return NO_ERRORS;
  return selects(selector, templateLabels(template))
    ? NO_ERRORS
    : invalid(
        child(path, 'template', 'metadata', 'labels'),
        '`selector` does not match template `labels`',
      );
}

/** A template whose pods are always restarted and live until they are deleted; `kind` as the server spells it. */
export function validateLastingTemplate(template: ValueMap, kind: string, path: Path): FieldErrors {
  return all(validatePodTemplate(template, path), validateLasting(template, kind, path));
}

function validateLasting(template: ValueMap, kind: string, path: Path): FieldErrors {
  const spec = mapOf(template, 'spec') ?? EMPTY;
  return all(
    restartPolicyOf(spec) === 'Always'
      ? NO_ERRORS
      : notSupported(child(path, 'spec', 'restartPolicy'), ['Always']),
    isSet(spec, 'activeDeadlineSeconds')
      ? forbidden(
          child(path, 'spec', 'activeDeadlineSeconds'),
          `activeDeadlineSeconds in ${kind} is not Supported`,
        )
      : NO_ERRORS,
  );
}

/**
 * Selector and template of a Deployment, ReplicaSet or StatefulSet: with a selector that cannot be used the server does not
 * look at the template.
 */
export function validateSelectorAndTemplate(
  spec: ValueMap,
  template: ValueMap,
  names: { readonly selector: string; readonly template: string },
  path: Path,
): FieldErrors {
  const selector = mapOf(spec, 'selector');
  const ofSelector = validateSelector(spec, names.selector, path);
  if (isBrokenSelector(selector)) {
    return all(ofSelector, invalid(child(path, 'selector'), 'invalid label selector'));
  }
  return all(
    ofSelector,
    validateSelects(spec, template, path),
    validateLastingTemplate(template, names.template, child(path, 'template')),
  );
}
