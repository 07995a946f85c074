/** The quality-of-service class of a pod. Source: pkg/apis/core/helper/qos/qos.go of Kubernetes 1.34. */
import { type ContainerList, containersOf } from './containers.ts';
import type { ValueMap } from './field-path.ts';
import { isSet } from './fields.ts';
import { addQuantities, compareQuantities, type Quantity, ZERO } from './quantity.ts';
import { type Resources, resourceList } from './resources.ts';

export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

const DECIDING = ['cpu', 'memory'];

/** The class of a pod spec that has its defaults applied (`withPodDefaults`). */
export function qosClassOf(podSpec: ValueMap): QosClass {
  const owners = isSet(podSpec, 'resources') ? [podSpec] : countedContainers(podSpec);
  const requests = totals(owners, 'requests');
  const limits = totals(owners, 'limits');
  if (requests.size === 0 && limits.size === 0) return 'BestEffort';
  const isPodLevel = owners[0] === podSpec;
  const isLimited = owners.every(
    (owner) => isFullyLimited(owner) || (isPodLevel && resourceList(owner, 'limits').size === 0),
  );
  const isEqual = [...requests].every(([name, request]) => {
    const limit = limits.get(name);
    return limit !== undefined && compareQuantities(limit, request) === 0;
  });
  return isLimited && isEqual && requests.size === limits.size ? 'Guaranteed' : 'Burstable';
}

/** The first container that keeps a pod with resources from being Guaranteed, or undefined when none does by itself. */
export function qosDecider(
  podSpec: ValueMap,
): { readonly list: ContainerList; readonly index: number } | undefined {
  if (isSet(podSpec, 'resources') || qosClassOf(podSpec) !== 'Burstable') return undefined;
  return containersOf(podSpec).find(
    ({ container, list }) =>
      list !== 'ephemeralContainers' && !(isFullyLimited(container) && asksForItsLimit(container)),
  );
}

function countedContainers(podSpec: ValueMap): readonly ValueMap[] {
  return containersOf(podSpec).flatMap(({ container, list }) =>
    list === 'ephemeralContainers' ? [] : [container],
  );
}

function totals(owners: readonly ValueMap[], list: 'requests' | 'limits'): Resources {
  const sums = new Map<string, Quantity>();
  for (const owner of owners) {
    for (const [name, quantity] of positive(resourceList(owner, list))) {
      const sum = sums.get(name);
      sums.set(name, sum ? addQuantities(quantity, sum) : quantity);
    }
  }
  return sums;
}

/** Only cpu and memory count, and a zero counts as not set. */
function positive(resources: Resources): readonly (readonly [string, Quantity])[] {
  return [...resources].filter(
    ([name, quantity]) => DECIDING.includes(name) && compareQuantities(quantity, ZERO) > 0,
  );
}

function isFullyLimited(owner: ValueMap): boolean {
  return positive(resourceList(owner, 'limits')).length === DECIDING.length;
}

function asksForItsLimit(container: ValueMap): boolean {
  const limits = resourceList(container, 'limits');
  return positive(resourceList(container, 'requests')).every(([name, request]) => {
    const limit = limits.get(name);
    return limit !== undefined && compareQuantities(limit, request) === 0;
  });
}
