/** Environment variables. Source: pkg/apis/core/validation/validation.go (ValidateEnv, ValidateEnvFrom). */
import {
  isConfigMapKey,
  isDns1123Subdomain,
  isEnvironmentName,
  mapOf,
  mapsOf,
  maskTrailingDash,
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
  required,
} from '../field/errors.ts';
import { child, index, type Path, shownAs } from '../field/path.ts';
import {
  ENV_FIELDS,
  validateContainerResourceFieldSelector,
  validateObjectFieldSelector,
} from './selectors.ts';

const ONE_AT_A_TIME = 'may not have more than one field specified at a time';

export function validateEnv(container: ValueMap, path: Path): FieldErrors {
  return each(mapsOf(container, 'env'), (variable, i) => {
    const at = index(path, i);
    const name = textOf(variable, 'name');
    return all(
      name === ''
        ? required(child(at, 'name'))
        : invalidFor(child(at, 'name'), isEnvironmentName(name)),
      validateEnvVarValueFrom(variable, child(at, 'valueFrom')),
    );
  });
}

function validateEnvVarValueFrom(variable: ValueMap, path: Path): FieldErrors {
  const source = mapOf(variable, 'valueFrom');
  if (!source) return NO_ERRORS;
  const field = mapOf(source, 'fieldRef');
  const resource = mapOf(source, 'resourceFieldRef');
  const configMap = mapOf(source, 'configMapKeyRef');
  const secret = mapOf(source, 'secretKeyRef');
  const count = [field, resource, configMap, secret].filter(Boolean).length;
  return all(
    field ? validateObjectFieldSelector(field, ENV_FIELDS, child(path, 'fieldRef')) : NO_ERRORS,
    resource
      ? validateContainerResourceFieldSelector(resource, child(path, 'resourceFieldRef'), false)
      : NO_ERRORS,
    configMap ? validateKeySelector(configMap, child(path, 'configMapKeyRef')) : NO_ERRORS,
    secret ? validateKeySelector(secret, child(path, 'secretKeyRef')) : NO_ERRORS,
    validateSourceCount(count, textOf(variable, 'value') !== '', path),
  );
}

function validateSourceCount(count: number, hasValue: boolean, path: Path): FieldErrors {
  if (count === 0) {
    return invalid(
      path,
      'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`',
    );
  }
  if (hasValue) return invalid(path, 'may not be specified when `value` is not empty');
  return count > 1 ? invalid(path, ONE_AT_A_TIME) : NO_ERRORS;
}

function validateKeySelector(selector: ValueMap, path: Path): FieldErrors {
  const key = textOf(selector, 'key');
  return all(
    invalidFor(child(path, 'name'), isDns1123Subdomain(textOf(selector, 'name'))),
    key === '' ? required(child(path, 'key')) : invalidFor(child(path, 'key'), isConfigMapKey(key)),
  );
}

export function validateEnvFrom(container: ValueMap, path: Path): FieldErrors {
  return each(mapsOf(container, 'envFrom'), (source, i) => {
    const at = index(path, i);
    const prefix = textOf(source, 'prefix');
    const configMap = mapOf(source, 'configMapRef');
    const secret = mapOf(source, 'secretRef');
    return all(
      prefix === '' ? NO_ERRORS : invalidFor(child(at, 'prefix'), isEnvironmentName(prefix)),
      configMap ? validateEnvSource(configMap, child(at, 'configMapRef')) : NO_ERRORS,
      secret ? validateEnvSource(secret, child(at, 'secretRef')) : NO_ERRORS,
      !configMap && !secret
        ? invalid(shownAs(at, path), 'must specify one of: `configMapRef` or `secretRef`')
        : NO_ERRORS,
      configMap && secret ? invalid(shownAs(at, path), ONE_AT_A_TIME) : NO_ERRORS,
    );
  });
}

function validateEnvSource(source: ValueMap, path: Path): FieldErrors {
  const name = textOf(source, 'name');
  const at = child(path, 'name');
  return name === '' ? required(at) : invalidFor(at, isDns1123Subdomain(maskTrailingDash(name)));
}
