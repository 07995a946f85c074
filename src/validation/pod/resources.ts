/** Resource requirements of containers and pods. Source: pkg/apis/core/validation/validation.go (validateResourceRequirements). */
import {
  compareQuantities,
  containerSum,
  isPodLevelResource,
  isQualifiedName,
  isSet,
  mapOf,
  mapsOf,
  milliValue,
  parseQuantity,
  printQuantity,
  type Quantity,
  quantitiesOf,
  type Resources,
  resourceList,
  textOf,
  type ValueMap,
  wholeValue,
  ZERO,
} from '../../kubernetes/index.ts';
import { dns1123Label, nonNegativeQuantity } from '../field/common.ts';
import {
  all,
  duplicate,
  each,
  type FieldErrors,
  forbidden,
  invalid,
  invalidFor,
  NO_ERRORS,
  notFound,
  notSupported,
  required,
  when,
} from '../field/errors.ts';
import { child, index, key, type Path, shownAs } from '../field/path.ts';

type NameCheck = (name: string, path: Path) => FieldErrors;

const HUGE_PAGES = 'hugepages-';

export function validateContainerResources(
  requirements: ValueMap | undefined,
  claimNames: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  if (!requirements) return NO_ERRORS;
  return validateRequirements(requirements, validateContainerResourceName, claimNames, path);
}

function validateRequirements(
  requirements: ValueMap,
  nameCheck: NameCheck,
  claimNames: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  const limits = quantitiesOf(mapOf(requirements, 'limits'));
  const requests = quantitiesOf(mapOf(requirements, 'requests'));
  const names = [...limits.keys(), ...requests.keys()];
  return all(
    each([...limits], ([name, quantity]) =>
      validateResource(name, quantity, nameCheck, key(child(path, 'limits'), name)),
    ),
    each([...requests], ([name, quantity]) =>
      all(
        validateResource(name, quantity, nameCheck, key(child(path, 'requests'), name)),
        validateAgainstLimit(name, quantity, limits.get(name), path),
      ),
    ),
    when(names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory'), () =>
      forbidden(path, 'HugePages require cpu or memory'),
    ),
    validateClaimNames(mapsOf(requirements, 'claims'), claimNames, child(path, 'claims')),
  );
}

function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

function validateResource(
  name: string,
  quantity: Quantity,
  nameCheck: NameCheck,
  path: Path,
): FieldErrors {
  return all(
    nameCheck(name, path),
    validateQuantityValue(name, quantity, path),
    when(isHugePages(name) && !isDivisible(name, quantity), () =>
      invalid(path, `${printQuantity(quantity)} is not positive integer multiple of ${name}`),
    ),
  );
}

export function validateQuantityValue(name: string, quantity: Quantity, path: Path): FieldErrors {
  return all(
    nonNegativeQuantity(quantity, path),
    when(isIntegerResource(name) && milliValue(quantity) % 1000n !== 0n, () =>
      invalid(path, 'must be an integer'),
    ),
  );
}

/** Of none and of less than none too. Source: helper.IsHugePageResourceValueDivisible. */
function isDivisible(name: string, quantity: Quantity): boolean {
  const page = parseQuantity(name.slice(HUGE_PAGES.length));
  if (!page || compareQuantities(page, ZERO) <= 0 || milliValue(page) % 1000n !== 0n) return false;
  return wholeValue(quantity) % wholeValue(page) === 0n;
}

function validateAgainstLimit(
  name: string,
  request: Quantity,
  limit: Quantity | undefined,
  path: Path,
): FieldErrors {
  const isShared = isOvercommitAllowed(name);
  if (!limit) {
    return isShared
      ? NO_ERRORS
      : required(child(path, 'limits'), 'Limit must be set for non overcommitable resources');
  }
  const order = compareQuantities(request, limit);
  const requests = child(path, 'requests');
  const at = shownAs(key(requests, name), requests);
  if (order !== 0 && !isShared) {
    return invalid(at, `must be equal to ${name} limit of ${printQuantity(limit)}`);
  }
  return order > 0
    ? invalid(at, `must be less than or equal to ${name} limit of ${printQuantity(limit)}`)
    : NO_ERRORS;
}

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

/** Source: pkg/apis/core/helper/helpers.go (IsNativeResource and its like). */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  if (isNative(name) || name.startsWith('requests.')) return false;
  return isQualifiedName(`requests.${name}`).length === 0;
}

function isIntegerResource(name: string): boolean {
  return INTEGER_RESOURCES.has(name) || isExtended(name);
}

function isOvercommitAllowed(name: string): boolean {
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

function validateContainerResourceName(name: string, path: Path): FieldErrors {
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

function validatePodResourceName(name: string, path: Path): FieldErrors {
  const errors = validateResourceName(name, path);
  if (errors.length > 0) return errors;
  return isPodLevelResource(name) ? NO_ERRORS : notSupported(path, ['cpu', HUGE_PAGES, 'memory']);
}

function validateClaimNames(
  claims: readonly ValueMap[],
  claimNames: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  const names = new Set<string>();
  return each(claims, (claim, i) => {
    const at = index(path, i);
    const name = textOf(claim, 'name');
    if (name === '') return required(at);
    const request = textOf(claim, 'request');
    const known = [...claimNames].sort().join(', ');
    return all(
      validateClaim(name, request, names, at),
      when(!claimNames.has(name), () =>
        notFound(
          at,
          `must be one of the names in pod.spec.resourceClaims${known === '' ? ' which is empty' : `: ${known}`}`,
        ),
      ),
    );
  });
}

function validateClaim(name: string, request: string, names: Set<string>, path: Path): FieldErrors {
  if (names.has(name)) return duplicate(path);
  const id = request === '' ? name : `${name}/${request}`;
  const overlaps = names.has(id) || (request === '' && names.has(`${name}/`));
  names.add(id);
  if (request !== '') names.add(`${name}/`);
  return all(
    request === '' ? NO_ERRORS : dns1123Label(request, child(path, 'request')),
    overlaps ? duplicate(path) : NO_ERRORS,
  );
}

/** Requirements of the pod as a whole. Source: validatePodResources (KEP-2837). */
export function validatePodResources(
  spec: ValueMap,
  claimNames: ReadonlySet<string>,
  path: Path,
): FieldErrors {
  const resources = mapOf(spec, 'resources');
  if (!resources) return NO_ERRORS;
  if (textOf(mapOf(spec, 'os'), 'name') === 'windows') {
    return forbidden(path, 'may not be set for a windows pod');
  }
  return all(
    when(isSet(resources, 'claims'), () =>
      forbidden(child(path, 'claims'), 'claims may not be set for Resources at pod-level'),
    ),
    validateRequirements(resources, validatePodResourceName, claimNames, path),
    validateAggregate(spec, 'requests', () => true, path),
    validateAggregate(spec, 'limits', isHugePages, path),
    validateContainerLimits(spec, path),
  );
}

/** What the containers ask for together fits into what the pod asks for. Of limits only those of huge pages must. */
function validateAggregate(
  spec: ValueMap,
  list: 'requests' | 'limits',
  counts: (name: string) => boolean,
  path: Path,
): FieldErrors {
  const own = resourceList(spec, list);
  return each([...containerSum(spec, list)], ([name, sum]) => {
    const ofPod = own.get(name);
    if (!ofPod || !counts(name) || compareQuantities(sum, ofPod) <= 0) return NO_ERRORS;
    return invalid(
      key(child(path, list), name),
      `must be greater than or equal to aggregate container ${list} of ${printQuantity(sum)}`,
    );
  });
}

function validateContainerLimits(spec: ValueMap, path: Path): FieldErrors {
  const podLimits: Resources = resourceList(spec, 'limits');
  return each(mapsOf(spec, 'containers'), (container, i) =>
    each([...resourceList(container, 'limits')], ([name, limit]) => {
      const podLimit = podLimits.get(name);
      if (!podLimit || compareQuantities(limit, podLimit) <= 0) return NO_ERRORS;
      const containers = child(path.parent, 'containers');
      const real = key(child(index(containers, i), 'resources', 'limits'), name);
      const shown = child(key(index(child(path, 'containers'), i), name), 'limits');
      return invalid(
        shownAs(real, shown),
        `must be less than or equal to pod limits of ${printQuantity(podLimit)}`,
      );
    }),
  );
}
