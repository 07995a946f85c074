/** Resource requirements of containers and pods. Source: pkg/apis/core/validation/validation.go (validateResourceRequirements). */
import {
  compareQuantities,
  containerSum,
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
  NO_ERRORS,
  notFound,
  required,
  when,
} from '../field/errors.ts';
import { child, index, key, type Path, shownAs } from '../field/path.ts';
import {
  HUGE_PAGES,
  isHugePages,
  isIntegerResource,
  isOvercommitAllowed,
  validateContainerResourceName,
  validatePodResourceName,
} from './resource-names.ts';

type NameCheck = (name: string, path: Path) => FieldErrors;

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
