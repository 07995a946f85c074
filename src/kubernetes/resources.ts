/**
 * What a pod asks for and what it may use, all containers taken together.
 * Source: k8s.io/component-helpers/resource/helpers.go (PodRequests, PodLimits, AggregateContainerRequests), KEP-753, KEP-2837.
 */
import { isSidecar } from './containers.ts';
import type { ValueMap } from './field-path.ts';
import { mapOf, mapsOf } from './fields.ts';
import {
  addQuantities,
  compareQuantities,
  parseQuantity,
  type Quantity,
  roundedToMilli,
} from './quantity.ts';

/** Quantities by name of resource, in the order first met. */
export type Resources = ReadonlyMap<string, Quantity>;

/** The quantities of `requests` or `limits` of a container or a pod; what is no quantity is left out. */
export function resourceList(owner: ValueMap | undefined, list: 'requests' | 'limits'): Resources {
  return quantitiesOf(mapOf(mapOf(owner, 'resources'), list));
}

export function quantitiesOf(map: ValueMap | undefined): Resources {
  const found = new Map<string, Quantity>();
  for (const [name, value] of Object.entries(map ?? {})) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const quantity = parseQuantity(String(value));
    if (quantity) found.set(name, roundedToMilli(quantity));
  }
  return found;
}

/** True for what can be set for the pod as a whole: cpu, memory and huge pages. */
export function isPodLevelResource(name: string): boolean {
  return name === 'cpu' || name === 'memory' || name.startsWith('hugepages-');
}

/** What the containers ask for together: the larger of the running sum and the hungriest moment of starting. */
export function containerSum(podSpec: ValueMap, list: 'requests' | 'limits'): Resources {
  const total = new Map<string, Quantity>();
  for (const container of mapsOf(podSpec, 'containers')) add(total, resourceList(container, list));
  const sidecars = new Map<string, Quantity>();
  const peak = new Map<string, Quantity>();
  for (const container of mapsOf(podSpec, 'initContainers')) {
    const own = resourceList(container, list);
    if (isSidecar(container)) {
      add(total, own);
      add(sidecars, own);
      raise(peak, sidecars);
    } else {
      const moment = new Map(own);
      add(moment, sidecars);
      raise(peak, moment);
    }
  }
  raise(total, peak);
  return total;
}

/** Effective requests: what the scheduler reserves. The pod spec has its defaults applied (`withPodDefaults`). */
export function podRequests(podSpec: ValueMap): Resources {
  const total = withPodLevel(podSpec, 'requests');
  add(total, overheadOf(podSpec));
  return total;
}

/** Effective limits. A container without a limit adds nothing, though in truth it is not limited. */
export function podLimits(podSpec: ValueMap): Resources {
  const total = withPodLevel(podSpec, 'limits');
  for (const [name, quantity] of overheadOf(podSpec)) {
    const limit = total.get(name);
    if (limit) total.set(name, addQuantities(limit, quantity));
  }
  return total;
}

function withPodLevel(podSpec: ValueMap, list: 'requests' | 'limits'): Map<string, Quantity> {
  const total = new Map(containerSum(podSpec, list));
  for (const [name, quantity] of resourceList(podSpec, list)) {
    if (isPodLevelResource(name)) total.set(name, quantity);
  }
  return total;
}

function overheadOf(podSpec: ValueMap): Resources {
  return quantitiesOf(mapOf(podSpec, 'overhead'));
}

function add(total: Map<string, Quantity>, more: Resources): void {
  for (const [name, quantity] of more) {
    const sum = total.get(name);
    total.set(name, sum ? addQuantities(sum, quantity) : quantity);
  }
}

function raise(total: Map<string, Quantity>, other: Resources): void {
  for (const [name, quantity] of other) {
    const size = total.get(name);
    if (!size || compareQuantities(quantity, size) > 0) total.set(name, quantity);
  }
}
