/** Names of resources, and what follows from a name. Source: pkg/apis/core/helper/helpers.go, validation.go (ValidateResourceName). */
import { isPodLevelResource, isQualifiedName } from '../../kubernetes/index.ts';
import {
  all,
  type FieldErrors,
  invalid,
  invalidFor,
  NO_ERRORS,
  notSupported,
} from '../field/errors.ts';
import type { Path } from '../field/path.ts';

export const HUGE_PAGES = 'hugepages-';

const STANDARD_RESOURCES = new Set([
  'cpu',
  'memory',
  'ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'storage',
  'requests.storage',
  'services.nodeports',
  'services.loadbalancers',
]);

const CONTAINER_RESOURCES = new Set(['cpu', 'memory', 'ephemeral-storage']);

const INTEGER_RESOURCES = new Set([
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
]);

export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  if (isNative(name) || name.startsWith('requests.')) return false;
  return isQualifiedName(`requests.${name}`).length === 0;
}

export function isIntegerResource(name: string): boolean {
  return INTEGER_RESOURCES.has(name) || isExtended(name);
}

export function isOvercommitAllowed(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

function isStandard(name: string): boolean {
  return STANDARD_RESOURCES.has(name) || /^(requests\.)?hugepages-/.test(name);
}

function validateResourceName(name: string, path: Path): FieldErrors {
  const complaints = isQualifiedName(name);
  if (complaints.length > 0) return invalidFor(path, complaints);
  return !name.includes('/') && !isStandard(name)
    ? invalid(path, 'must be a standard resource type or fully qualified')
    : NO_ERRORS;
}

export function validateContainerResourceName(name: string, path: Path): FieldErrors {
  const errors = validateResourceName(name, path);
  if (!name.includes('/')) {
    return CONTAINER_RESOURCES.has(name) || isHugePages(name)
      ? errors
      : all(errors, invalid(path, 'must be a standard resource for containers'));
  }
  return isNative(name) || isExtended(name)
    ? errors
    : all(errors, invalid(path, "doesn't follow extended resource name standard"));
}

export function validatePodResourceName(name: string, path: Path): FieldErrors {
  const errors = validateResourceName(name, path);
  if (errors.length > 0) return errors;
  return isPodLevelResource(name) ? NO_ERRORS : notSupported(path, ['cpu', HUGE_PAGES, 'memory']);
}
