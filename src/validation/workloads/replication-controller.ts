/** ReplicationControllers and PodTemplates. Source: pkg/apis/core/validation/validation.go, pkg/apis/core/v1/defaults.go. */
import { mapOf, numberOf, textEntries, textOf, type ValueMap } from '../../kubernetes/index.ts';
import { EMPTY, nonNegative } from '../field/common.ts';
import { all, type FieldErrors, invalid, NO_ERRORS, required } from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import { validateObjectMeta } from '../meta/object-meta.ts';
import { validatePodTemplate } from '../pod/pod.ts';
import { templateLabels, validateLastingTemplate, withTemplateLabels } from './template.ts';

export function validateReplicationController(controller: ValueMap): FieldErrors {
  const spec = mapOf(controller, 'spec') ?? EMPTY;
  const path = child(undefined, 'spec');
  const template = mapOf(spec, 'template');
  const selector = selectorOf(spec, template);
  return all(
    validateObjectMeta(withTemplateLabels(mapOf(controller, 'metadata'), template)),
    nonNegative(numberOf(spec, 'minReadySeconds'), child(path, 'minReadySeconds')),
    selector.length === 0 ? required(child(path, 'selector')) : NO_ERRORS,
    nonNegative(numberOf(spec, 'replicas'), child(path, 'replicas')),
    validateTemplate(template, selector, child(path, 'template')),
  );
}

/** Without a selector the labels of the template are it. */
function selectorOf(
  spec: ValueMap,
  template: ValueMap | undefined,
): readonly (readonly [string, string])[] {
  const own = textEntries(mapOf(spec, 'selector'));
  return own.length > 0 || !template ? own : textEntries(templateLabels(template));
}

function validateTemplate(
  template: ValueMap | undefined,
  selector: readonly (readonly [string, string])[],
  path: Path,
): FieldErrors {
  if (!template) return required(path);
  const labels = templateLabels(template);
  return all(
    selector.every(([key, value]) => textOf(labels, key) === value)
      ? NO_ERRORS
      : invalid(child(path, 'metadata', 'labels'), '`selector` does not match template `labels`'),
    validateLastingTemplate(template, 'ReplicationController', path),
  );
}

export function validatePodTemplateObject(object: ValueMap): FieldErrors {
  return all(
    validateObjectMeta(mapOf(object, 'metadata')),
    validatePodTemplate(mapOf(object, 'template') ?? EMPTY, child(undefined, 'template')),
  );
}
