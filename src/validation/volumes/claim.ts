/** Claims of storage, in ephemeral volumes and StatefulSets. Source: pkg/apis/core/validation/validation.go (ValidatePersistentVolumeClaimSpec). */
import {
  compareQuantities,
  isDns1123Subdomain,
  isSet,
  mapOf,
  optionalText,
  quantitiesOf,
  textOf,
  textsOf,
  type Value,
  type ValueMap,
  ZERO,
} from '../../kubernetes/index.ts';
import { dns1123Label, EMPTY, POSITIVE, present } from '../field/common.ts';
import {
  all,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, key, type Path, shownAs } from '../field/path.ts';
import { validateLabelSelector, validateLabels } from '../meta/labels.ts';
import { validateAnnotations } from '../meta/object-meta.ts';
import { validateQuantityValue } from '../pod/resources.ts';

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const VOLUME_MODES = ['Block', 'Filesystem'];

/** Of the template's metadata only labels and annotations may be set. */
export function validateClaimTemplate(template: ValueMap, path: Path): FieldErrors {
  const meta = mapOf(template, 'metadata') ?? EMPTY;
  const at = child(path, 'metadata');
  return all(
    validateAnnotations(mapOf(meta, 'annotations'), child(at, 'annotations')),
    validateLabels(mapOf(meta, 'labels'), child(at, 'labels')),
    each(Object.keys(meta), (field) =>
      field === 'labels' || field === 'annotations' || isZero(meta[field], field)
        ? NO_ERRORS
        : forbidden(child(at, goFieldName(field)), 'cannot be set'),
    ),
    validateClaimSpec(mapOf(template, 'spec') ?? EMPTY, child(path, 'spec')),
  );
}

/** The server makes the path from the Go name of the field: `UID` becomes `uID`. */
function goFieldName(field: string): string {
  return field === 'uid' ? 'uID' : field;
}

/** As Go's zero value: of the numbers only the grace period is a pointer, so that 0 is a value; so is an empty list. */
function isZero(value: Value | undefined, field: string): boolean {
  const isUnset = value === '' || value === null || value === undefined;
  return isUnset || (value === 0 && field !== 'deletionGracePeriodSeconds');
}

export function validateClaimSpec(spec: ValueMap, path: Path): FieldErrors {
  return all(
    validateAccessModes(textsOf(spec, 'accessModes'), child(path, 'accessModes')),
    validateLabelSelector(mapOf(spec, 'selector'), child(path, 'selector')),
    validateStorage(
      spec,
      shownAs(
        child(path, 'resources', 'requests', 'storage'),
        key(child(path, 'resources'), 'storage'),
      ),
    ),
    validateClassName(optionalText(spec, 'storageClassName'), child(path, 'storageClassName')),
    validateVolumeMode(optionalText(spec, 'volumeMode'), child(path, 'volumeMode')),
    validateDataSources(spec, path),
    validateClassName(
      optionalText(spec, 'volumeAttributesClassName'),
      child(path, 'volumeAttributesClassName'),
    ),
  );
}

function validateAccessModes(modes: readonly string[], path: Path): FieldErrors {
  const isShared = modes.some((mode) => mode !== 'ReadWriteOncePod' && ACCESS_MODES.includes(mode));
  return all(
    when(modes.length === 0, () => required(path, 'at least 1 access mode is required')),
    each(modes, (mode, i) =>
      ACCESS_MODES.includes(mode)
        ? NO_ERRORS
        : notSupported(shownAs(index(path, i), path), ACCESS_MODES),
    ),
    when(isShared && modes.includes('ReadWriteOncePod'), () =>
      forbidden(path, 'may not use ReadWriteOncePod with other access modes'),
    ),
  );
}

function validateStorage(spec: ValueMap, path: Path): FieldErrors {
  const storage = quantitiesOf(mapOf(mapOf(spec, 'resources'), 'requests')).get('storage');
  if (!storage) return required(path);
  return compareQuantities(storage, ZERO) <= 0
    ? invalid(path, POSITIVE)
    : validateQuantityValue('storage', storage, path);
}

function validateClassName(name: string | undefined, path: Path): FieldErrors {
  return name ? invalidFor(path, isDns1123Subdomain(name)) : NO_ERRORS;
}

function validateVolumeMode(mode: string | undefined, path: Path): FieldErrors {
  return mode === undefined || VOLUME_MODES.includes(mode)
    ? NO_ERRORS
    : notSupported(path, VOLUME_MODES);
}

function validateDataSources(spec: ValueMap, path: Path): FieldErrors {
  const source = mapOf(spec, 'dataSource');
  const reference = mapOf(spec, 'dataSourceRef');
  const namespace = textOf(reference, 'namespace');
  const namespaceAt = child(path, 'dataSourceRef', 'namespace');
  return all(
    source ? validateDataSource(source, child(path, 'dataSource')) : NO_ERRORS,
    reference ? validateDataSource(reference, child(path, 'dataSourceRef')) : NO_ERRORS,
    namespace === '' ? NO_ERRORS : dns1123Label(namespace, namespaceAt),
    source && reference ? validateBothSources(source, reference, path) : NO_ERRORS,
  );
}

/** The two are one source, given in the old and the new way; the old way knows no other namespace. */
function validateBothSources(source: ValueMap, reference: ValueMap, path: Path): FieldErrors {
  if (textOf(reference, 'namespace') !== '') {
    return invalid(path, 'may not be specified when dataSourceRef.namespace is specified');
  }
  return isSame(source, reference) ? NO_ERRORS : invalid(path, 'must match dataSourceRef');
}

function validateDataSource(source: ValueMap, path: Path): FieldErrors {
  const group = optionalText(source, 'apiGroup') ?? '';
  const kind = textOf(source, 'kind');
  return all(
    present(textOf(source, 'name'), child(path, 'name')),
    present(kind, child(path, 'kind')),
    when(group === '' && kind !== 'PersistentVolumeClaim', () =>
      invalid(path, "must be 'PersistentVolumeClaim' when referencing the default apiGroup"),
    ),
    when(group !== '', () => invalidFor(child(path, 'apiGroup'), isDns1123Subdomain(group))),
  );
}

function isSame(source: ValueMap, reference: ValueMap): boolean {
  return ['apiGroup', 'kind', 'name'].every(
    (field) =>
      textOf(source, field) === textOf(reference, field) &&
      (field !== 'apiGroup' || isSet(source, field) === isSet(reference, field)),
  );
}
