/** Pods and pod templates. Source: pkg/apis/core/validation/validation.go (ValidatePodCreate, ValidatePodTemplateSpec). */
import { listOf, mapOf, textOf, type ValueMap } from '../../kubernetes/index.ts';
import { EMPTY } from '../field/common.ts';
import { all, type FieldErrors, forbidden, when } from '../field/errors.ts';
import { child, type Path, shownAs } from '../field/path.ts';
import { validateLabels } from '../meta/labels.ts';
import { objectName, validateAnnotations, validateObjectMeta } from '../meta/object-meta.ts';
import { validatePodAnnotations, validateProfilesAgree } from './annotations.ts';
import { validatePodSpec } from './pod-spec.ts';

/** A Pod as it is about to be created (`preparePod`). */
export function validatePod(pod: ValueMap): FieldErrors {
  const meta = mapOf(pod, 'metadata');
  const annotations = mapOf(meta, 'annotations');
  const spec = mapOf(pod, 'spec') ?? EMPTY;
  const path = child(undefined, 'spec');
  return all(
    validateObjectMeta(meta),
    validatePodAnnotations(annotations, spec, child(undefined, 'metadata', 'annotations')),
    validatePodSpec(spec, { isPod: true, podName: objectName(meta) }, path),
    when(listOf(spec, 'ephemeralContainers').length > 0, () =>
      forbidden(child(path, 'ephemeralContainers'), 'cannot be set on create'),
    ),
    when(textOf(spec, 'nodeName') !== '' && listOf(spec, 'schedulingGates').length > 0, () =>
      forbidden(
        child(path, 'nodeName'),
        'cannot be set until all schedulingGates have been cleared',
      ),
    ),
    validateProfilesAgree(annotations, spec, path),
  );
}

/** The path of the errors in the template's metadata leaves `metadata` out, as the server's does. */
export function validatePodTemplate(template: ValueMap, path: Path): FieldErrors {
  const meta = mapOf(template, 'metadata');
  const annotations = mapOf(meta, 'annotations');
  const spec = mapOf(template, 'spec') ?? EMPTY;
  const specAt = child(path, 'spec');
  const inMetadata = (field: string) => shownAs(child(path, 'metadata', field), child(path, field));
  return all(
    validateLabels(mapOf(meta, 'labels'), inMetadata('labels')),
    validateAnnotations(annotations, inMetadata('annotations')),
    validatePodAnnotations(annotations, spec, inMetadata('annotations')),
    validatePodSpec(spec, { isPod: false, podName: '' }, specAt),
    validateProfilesAgree(annotations, spec, specAt),
    when(listOf(spec, 'ephemeralContainers').length > 0, () =>
      forbidden(
        child(specAt, 'ephemeralContainers'),
        'ephemeral containers not allowed in pod template',
      ),
    ),
  );
}
