/** Volumes made of files the API holds: secrets, config maps, the downward API, projections of them. Source: pkg/apis/core/validation/validation.go. */
import { mapOf, mapsOf, numberOf, textOf, type ValueMap } from '../../kubernetes/index.ts';
import { present } from '../field/common.ts';
import {
  all,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  NO_ERRORS,
  required,
  when,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import { validateFileMode, validateLocalNonReservedPath } from '../pod/paths.ts';
import {
  VOLUME_FIELDS,
  validateContainerResourceFieldSelector,
  validateObjectFieldSelector,
} from '../pod/selectors.ts';

export function validateSecret(source: ValueMap, path: Path): FieldErrors {
  return validateKeyed(source, 'secretName', path);
}

export function validateConfigMap(source: ValueMap, path: Path): FieldErrors {
  return validateKeyed(source, 'name', path);
}

function validateKeyed(source: ValueMap, nameField: string, path: Path): FieldErrors {
  return all(
    present(textOf(source, nameField), child(path, nameField)),
    validateFileMode(numberOf(source, 'defaultMode'), child(path, 'defaultMode')),
    validateItems(source, child(path, 'items')),
  );
}

function validateItems(source: ValueMap, path: Path): FieldErrors {
  return each(mapsOf(source, 'items'), (item, i) => validateKeyToPath(item, index(path, i)));
}

function validateKeyToPath(item: ValueMap, path: Path): FieldErrors {
  const target = textOf(item, 'path');
  return all(
    present(textOf(item, 'key'), child(path, 'key')),
    present(target, child(path, 'path')),
    validateLocalNonReservedPath(target, child(path, 'path')),
    validateFileMode(numberOf(item, 'mode'), child(path, 'mode')),
  );
}

/** The errors of an item stand at the volume, not at the item: the server's path has no index. */
export function validateDownwardApi(source: ValueMap, path: Path): FieldErrors {
  return all(
    validateFileMode(numberOf(source, 'defaultMode'), child(path, 'defaultMode')),
    each(mapsOf(source, 'items'), (file, i) => validateDownwardApiFile(file, itemAt(path, i))),
  );
}

/** An item, which the server calls by its volume. */
function itemAt(path: Path, i: number): Path {
  return shownAs(index(child(path, 'items'), i), path);
}

function validateDownwardApiFile(file: ValueMap, path: Path): FieldErrors {
  const target = textOf(file, 'path');
  return all(
    present(target, child(path, 'path')),
    validateLocalNonReservedPath(target, child(path, 'path')),
    validateDownwardApiReference(mapOf(file, 'fieldRef'), mapOf(file, 'resourceFieldRef'), path),
    validateFileMode(numberOf(file, 'mode'), child(path, 'mode')),
  );
}

function validateDownwardApiReference(
  field: ValueMap | undefined,
  resource: ValueMap | undefined,
  path: Path,
): FieldErrors {
  if (field) {
    return all(
      validateObjectFieldSelector(field, VOLUME_FIELDS, child(path, 'fieldRef')),
      when(resource !== undefined, () =>
        invalid(path, 'fieldRef and resourceFieldRef can not be specified simultaneously'),
      ),
    );
  }
  if (!resource) return required(path, 'one of fieldRef and resourceFieldRef is required');
  return validateContainerResourceFieldSelector(resource, child(path, 'resourceFieldRef'), true);
}

export function validateProjected(source: ValueMap, path: Path): FieldErrors {
  const paths = new Set<string>();
  return all(
    validateFileMode(numberOf(source, 'defaultMode'), child(path, 'defaultMode')),
    each(mapsOf(source, 'sources'), (projection, i) =>
      validateProjection(projection, paths, path, index(child(path, 'sources'), i)),
    ),
  );
}

const PROJECTIONS = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'];

function validateProjection(
  projection: ValueMap,
  paths: Set<string>,
  volumeAt: Path,
  path: Path,
): FieldErrors {
  const keyed = ['secret', 'configMap'].map((kind) => {
    const source = mapOf(projection, kind);
    if (!source) return NO_ERRORS;
    const at = child(path, kind);
    return all(
      present(textOf(source, 'name'), child(at, 'name')),
      validateItems(source, child(at, 'items')),
      checkPaths(source, paths, at, volumeAt),
    );
  });
  const downward = mapOf(projection, 'downwardAPI');
  const token = mapOf(projection, 'serviceAccountToken');
  const count = PROJECTIONS.filter((kind) => mapOf(projection, kind)).length;
  return all(
    ...keyed,
    downward
      ? all(
          each(mapsOf(downward, 'items'), (file, i) =>
            validateDownwardApiFile(file, itemAt(child(path, 'downwardAPI'), i)),
          ),
          checkPaths(downward, paths, child(path, 'downwardAPI'), volumeAt),
        )
      : NO_ERRORS,
    token ? validateToken(token, child(path, 'serviceAccountToken'), volumeAt) : NO_ERRORS,
    when(count > 1, () => forbidden(path, 'may not specify more than 1 volume type per source')),
  );
}

function checkPaths(source: ValueMap, paths: Set<string>, path: Path, volumeAt: Path): FieldErrors {
  return each(mapsOf(source, 'items'), (item, i) => {
    const target = textOf(item, 'path');
    const at = shownAs(child(index(child(path, 'items'), i), 'path'), volumeAt);
    if (target === '') return NO_ERRORS;
    if (paths.has(target)) return invalid(at, 'conflicting duplicate paths');
    paths.add(target);
    return NO_ERRORS;
  });
}

function validateToken(token: ValueMap, path: Path, volumeAt: Path): FieldErrors {
  const seconds = numberOf(token, 'expirationSeconds') ?? 3600;
  const target = textOf(token, 'path');
  const at = child(path, 'expirationSeconds');
  const pathAt = shownAs(child(path, 'path'), child(volumeAt, 'path'));
  return all(
    when(seconds < 600, () => invalid(at, 'may not specify a duration less than 10 minutes')),
    when(seconds > 2 ** 32, () =>
      invalid(at, 'may not specify a duration larger than 2^32 seconds'),
    ),
    target === '' ? required(pathAt) : validateLocalNonReservedPath(target, pathAt),
  );
}
