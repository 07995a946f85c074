/** The metadata of objects. Source: apimachinery/pkg/api/validation/objectmeta.go, pkg/apis/core/validation (finalizers). */
import {
  byteLength,
  flagOf,
  isDns1123Label,
  isDns1123Subdomain,
  isQualifiedName,
  mapOf,
  mapsOf,
  maskTrailingDash,
  textEntries,
  textOf,
  textsOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import {
  all,
  each,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  required,
  tooLong,
} from '../field/errors.ts';
import { child, index, key, type Path, shownAs } from '../field/path.ts';
import { validateLabels } from './labels.ts';

const MOST_ANNOTATION_BYTES = 262_144;

/** What the server appends to `generateName`; it is random, any five letters stand for it. */
const GENERATED_SUFFIX = 'x7k2p';
const LONGEST_GENERATE_NAME = 58;

/** The object's name, made up as the server does when only `generateName` is given. */
export function objectName(meta: ValueMap | undefined): string {
  const name = textOf(meta, 'name');
  const prefix = textOf(meta, 'generateName');
  if (name !== '' || prefix === '') return name;
  return `${prefix.slice(0, LONGEST_GENERATE_NAME)}${GENERATED_SUFFIX}`;
}

/** `meta` has its name already (`objectName`). */
export function validateObjectMeta(meta: ValueMap | undefined): FieldErrors {
  const path = child(undefined, 'metadata');
  const generateName = textOf(meta, 'generateName');
  const namespace = textOf(meta, 'namespace');
  return all(
    generateName === ''
      ? NO_ERRORS
      : invalidFor(child(path, 'generateName'), isDns1123Subdomain(maskTrailingDash(generateName))),
    validateName(objectName(meta), child(path, 'name')),
    namespace === '' ? NO_ERRORS : invalidFor(child(path, 'namespace'), isDns1123Label(namespace)),
    validateLabels(mapOf(meta, 'labels'), child(path, 'labels')),
    validateAnnotations(mapOf(meta, 'annotations'), child(path, 'annotations')),
    validateOwnerReferences(mapsOf(meta, 'ownerReferences'), child(path, 'ownerReferences')),
    validateFinalizers(textsOf(meta, 'finalizers'), child(path, 'finalizers')),
    validateManagedFields(mapsOf(meta, 'managedFields'), child(path, 'managedFields')),
  );
}

function validateName(name: string, path: Path): FieldErrors {
  return name === ''
    ? required(path, 'name or generateName is required')
    : invalidFor(path, isDns1123Subdomain(name));
}

export function validateAnnotations(annotations: ValueMap | undefined, path: Path): FieldErrors {
  if (!annotations) return NO_ERRORS;
  const entries = textEntries(annotations);
  const size = entries.reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(value), 0);
  return all(
    each(entries, ([name]) =>
      invalidFor(shownAs(key(path, name), path), isQualifiedName(name.toLowerCase())),
    ),
    size > MOST_ANNOTATION_BYTES ? tooLong(path, MOST_ANNOTATION_BYTES) : NO_ERRORS,
  );
}

function validateOwnerReferences(references: readonly ValueMap[], path: Path): FieldErrors {
  let controller = '';
  return each(references, (reference, i) => {
    const errors = validateOwnerReference(reference, shownAs(index(path, i), path));
    if (flagOf(reference, 'controller') !== true) return errors;
    const own = `${textOf(reference, 'kind')}/${textOf(reference, 'name')}`;
    if (controller === '') {
      controller = own;
      return errors;
    }
    const detail = `Only one reference can have Controller set to true. Found "true" in references for ${controller} and ${own}`;
    return all(errors, invalid(path, detail));
  });
}

function validateOwnerReference(reference: ValueMap, path: Path): FieldErrors {
  const apiVersion = textOf(reference, 'apiVersion');
  const kind = textOf(reference, 'kind');
  const version = versionOf(apiVersion);
  const empty = (field: string): FieldErrors =>
    textOf(reference, field) === '' ? invalid(child(path, field), 'must not be empty') : NO_ERRORS;
  return all(
    version === '' ? invalid(child(path, 'apiVersion'), 'version must not be empty') : NO_ERRORS,
    kind === '' ? invalid(child(path, 'kind'), 'must not be empty') : NO_ERRORS,
    empty('name'),
    empty('uid'),
    apiVersion === 'v1' && kind === 'Event'
      ? invalid(path, '/v1, Kind=Event is disallowed from being an owner')
      : NO_ERRORS,
  );
}

/** Source: schema.FromAPIVersionAndKind; an unreadable one leaves only the kind, so its version is empty. */
function versionOf(apiVersion: string): string {
  const parts = apiVersion.split('/');
  return parts.length > 2 ? '' : (parts.at(-1) ?? '');
}

const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

function validateFinalizers(finalizers: readonly string[], path: Path): FieldErrors {
  const isBoth = finalizers.includes('orphan') && finalizers.includes('foregroundDeletion');
  return all(
    each(finalizers, (finalizer, i) =>
      invalidFor(shownAs(index(path, i), path), isQualifiedName(finalizer)),
    ),
    isBoth
      ? invalid(path, 'finalizer orphan and foregroundDeletion cannot be both set')
      : NO_ERRORS,
    each(finalizers, (finalizer, i) =>
      finalizer.includes('/') || STANDARD_FINALIZERS.includes(finalizer)
        ? NO_ERRORS
        : invalid(
            index(path, i),
            'name is neither a standard finalizer name nor is it fully qualified',
          ),
    ),
  );
}

function validateManagedFields(entries: readonly ValueMap[], path: Path): FieldErrors {
  return each(entries, (entry, i) => {
    const at = index(path, i);
    const operation = textOf(entry, 'operation');
    const fieldsType = textOf(entry, 'fieldsType');
    return all(
      operation === 'Apply' || operation === 'Update'
        ? NO_ERRORS
        : invalid(child(at, 'operation'), 'must be `Apply` or `Update`'),
      fieldsType === '' || fieldsType === 'FieldsV1'
        ? NO_ERRORS
        : invalid(child(at, 'fieldsType'), 'must be `FieldsV1`'),
      byteLength(textOf(entry, 'manager')) > 128 ? tooLong(child(at, 'manager'), 128) : NO_ERRORS,
      byteLength(textOf(entry, 'subresource')) > 256
        ? tooLong(child(at, 'subresource'), 256)
        : NO_ERRORS,
    );
  });
}
