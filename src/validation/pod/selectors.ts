/** References to fields of the pod and to resources of containers (downward API). Source: pkg/apis/core/validation, pkg/apis/core/pods. */
import {
  compareQuantities,
  isQualifiedName,
  optionalText,
  parseQuantity,
  printQuantity,
  textOf,
  type ValueMap,
  ZERO,
} from '../../kubernetes/index.ts';
import {
  all,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
  required,
} from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';

const KNOWN_LABELS = new Set([
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.serviceAccountName',
  'spec.schedulerName',
  'status.phase',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
]);

/** What `env` may refer to, sorted. */
export const ENV_FIELDS: readonly string[] = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

/** What a downward API volume may refer to, sorted. */
export const VOLUME_FIELDS: readonly string[] = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
];

/** `metadata.labels['tier']` is the path and the key in it. */
function subscripted(
  fieldPath: string,
): { readonly path: string; readonly key: string } | undefined {
  const parts = /^(.*?)\['(.*)'\]$/s.exec(fieldPath);
  return parts?.[1] ? { path: parts[1], key: parts[2] ?? '' } : undefined;
}

export function validateObjectFieldSelector(
  selector: ValueMap,
  allowed: readonly string[],
  path: Path,
): FieldErrors {
  const apiVersion = textOf(selector, 'apiVersion') || 'v1';
  const label = textOf(selector, 'fieldPath');
  const at = child(path, 'fieldPath');
  if (label === '') return required(at);
  const unconvertible = conversionError(apiVersion, label);
  if (unconvertible !== undefined) {
    return invalid(at, `error converting fieldPath: ${unconvertible}`);
  }
  const keyed = subscripted(label);
  if (keyed) {
    const isLabel = keyed.path === 'metadata.labels';
    return invalidFor(path, isQualifiedName(isLabel ? keyed.key : keyed.key.toLowerCase()));
  }
  const internal = label === 'spec.host' ? 'spec.nodeName' : label;
  return allowed.includes(internal) ? NO_ERRORS : notSupported(at, allowed);
}

function conversionError(apiVersion: string, label: string): string | undefined {
  if (apiVersion !== 'v1') return `unsupported pod version: ${apiVersion}`;
  const keyed = subscripted(label);
  if (keyed) {
    return ['metadata.annotations', 'metadata.labels'].includes(keyed.path)
      ? undefined
      : `field label does not support subscript: ${label}`;
  }
  return KNOWN_LABELS.has(label) || label === 'spec.host'
    ? undefined
    : `field label not supported: ${label}`;
}

const RESOURCES = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
];

const CPU_DIVISORS = ['1m', '1'];
const BYTE_DIVISORS = [
  '1',
  '1k',
  '1M',
  '1G',
  '1T',
  '1P',
  '1E',
  '1Ki',
  '1Mi',
  '1Gi',
  '1Ti',
  '1Pi',
  '1Ei',
];

/** `inVolume`: there the container must be named. */
export function validateContainerResourceFieldSelector(
  selector: ValueMap,
  path: Path,
  inVolume: boolean,
): FieldErrors {
  return all(
    validateResource(selector, path, inVolume),
    validateDivisor(textOf(selector, 'resource'), optionalText(selector, 'divisor'), path),
  );
}

function validateResource(selector: ValueMap, path: Path, inVolume: boolean): FieldErrors {
  const resource = textOf(selector, 'resource');
  if (inVolume && textOf(selector, 'containerName') === '') {
    return required(child(path, 'containerName'));
  }
  if (resource === '') return required(child(path, 'resource'));
  return RESOURCES.includes(resource) || isHugePages(resource)
    ? NO_ERRORS
    : notSupported(child(path, 'resource'), RESOURCES);
}

function isHugePages(resource: string): boolean {
  return resource.startsWith('requests.hugepages-') || resource.startsWith('limits.hugepages-');
}

function validateDivisor(resource: string, divisor: string | undefined, path: Path): FieldErrors {
  const quantity = divisor === undefined ? undefined : parseQuantity(divisor);
  if (divisor === undefined || !quantity || compareQuantities(quantity, ZERO) === 0)
    return NO_ERRORS;
  const name = divisorName(resource);
  if (name === undefined) return NO_ERRORS;
  const allowed = name === 'cpu' ? CPU_DIVISORS : BYTE_DIVISORS;
  if (allowed.includes(printQuantity(quantity))) return NO_ERRORS;
  const values = name === 'cpu' ? '1m and 1' : BYTE_DIVISORS.join(', ');
  return invalid(
    child(path, 'divisor'),
    `only divisor's values ${values} are supported with the ${name} resource`,
  );
}

function divisorName(resource: string): string | undefined {
  const [, name] = /^(?:limits|requests)\.(.*)$/.exec(resource) ?? [];
  if (name === 'cpu' || name === 'memory') return name;
  if (name === 'ephemeral-storage') return 'local ephemeral storage';
  return isHugePages(resource) ? 'hugepages' : undefined;
}
