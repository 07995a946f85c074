/**
 * How a pod's effective requests and limits come about, for people to read.
 * Source: k8s.io/component-helpers/resource/helpers.go, KEP-753 (resources calculation), KEP-2837.
 */
import { isSidecar, type PlacedContainer } from './containers.ts';
import type { ValueMap } from './field-path.ts';
import { isSet, mapOf, mapsOf, textOf } from './fields.ts';
import { withPodDefaults } from './pod-defaults.ts';
import { type QosClass, qosClassOf, qosDecider } from './qos.ts';
import {
  addQuantities,
  canonicalText,
  compareQuantities,
  type Quantity,
  quantityNumber,
  ZERO,
} from './quantity.ts';
import {
  isPodLevelResource,
  podLimits,
  podRequests,
  quantitiesOf,
  type Resources,
  resourceList,
} from './resources.ts';

/** One resource of a list, and what makes it what it is. Amounts are as Kubernetes prints them; absent is none. */
export interface ResourceSum {
  /** `cpu`, `memory`, … */
  readonly resource: string;
  readonly effective: string;
  /** The same in cores, bytes or pieces. */
  readonly amount: number;
  /** What the main containers come to. */
  readonly mains?: string;
  /** What the sidecars come to, and their part of the sum of both, from 0 to 1. */
  readonly sidecars?: string;
  readonly sidecarShare: number;
  /** The hungriest moment of starting, and the init container or sidecar that starts then. */
  readonly initPeak?: string;
  readonly peakBy?: string;
  /** What decides. */
  readonly decides: 'sum' | 'init' | 'pod';
  readonly overhead?: string;
  /** Of limits: the long-running containers that have none, and so may use whatever the node has. */
  readonly unlimited: readonly string[];
}

export interface ResourceReport {
  readonly qos: QosClass;
  /** The container that keeps the pod from being Guaranteed, by name, and why. */
  readonly decider?: { readonly name: string; readonly why: string };
  /** True when the pod's own resources decide the class. */
  readonly podLevel: boolean;
  readonly requests: readonly ResourceSum[];
  readonly limits: readonly ResourceSum[];
}

type List = 'requests' | 'limits';

/** The report on a pod spec as it is written: defaults of the server are applied first. */
export function resourceReport(podSpec: ValueMap): ResourceReport {
  const spec = withPodDefaults(podSpec);
  const decider = qosDecider(spec);
  return {
    qos: qosClassOf(spec),
    ...(decider && { decider: deciderOf(spec, decider) }),
    podLevel: isSet(spec, 'resources'),
    requests: inOrder(podRequests(spec)).map(([name, total]) =>
      sumOf(spec, 'requests', name, total),
    ),
    limits: inOrder(podLimits(spec)).map(([name, total]) => sumOf(spec, 'limits', name, total)),
  };
}

/** Cpu and memory first. */
function inOrder(resources: Resources): readonly (readonly [string, Quantity])[] {
  const rank = (name: string) => (name === 'cpu' ? 0 : name === 'memory' ? 1 : 2);
  return [...resources].sort(([a], [b]) => rank(a) - rank(b));
}

function deciderOf(spec: ValueMap, { list, index }: Pick<PlacedContainer, 'list' | 'index'>) {
  const container = mapsOf(spec, list)[index] ?? {};
  const limits = resourceList(container, 'limits');
  const missing = ['cpu', 'memory'].filter((name) => !isPositive(limits.get(name)));
  const why =
    missing.length > 0
      ? `it has no ${missing.join(' and no ')} limit`
      : 'it asks for less than its limits';
  return { name: textOf(container, 'name') || `${list}[${index}]`, why };
}

function isPositive(quantity: Quantity | undefined): boolean {
  return quantity !== undefined && compareQuantities(quantity, ZERO) > 0;
}

function sumOf(spec: ValueMap, list: List, resource: string, total: Quantity): ResourceSum {
  const mains = mapsOf(spec, 'containers');
  const sidecars = mapsOf(spec, 'initContainers').filter(isSidecar);
  const mainSum = totalOf(mains, list, resource);
  const sidecarSum = totalOf(sidecars, list, resource);
  const peak = peakOf(spec, list, resource);
  const running = addQuantities(mainSum, sidecarSum);
  const ofPod = isPodLevelResource(resource) && resourceList(spec, list).has(resource);
  const overhead = quantitiesOf(mapOf(spec, 'overhead')).get(resource);
  const unlimited = list === 'limits' && !ofPod ? without([...sidecars, ...mains], resource) : [];
  return {
    resource,
    effective: canonicalText(total),
    amount: quantityNumber(total),
    ...shown('mains', mainSum),
    ...shown('sidecars', sidecarSum),
    sidecarShare: shareOf(sidecarSum, running),
    ...shown('initPeak', peak.size),
    ...(peak.by !== undefined && { peakBy: peak.by }),
    decides: ofPod ? 'pod' : compareQuantities(peak.size, running) > 0 ? 'init' : 'sum',
    ...(overhead && { overhead: canonicalText(overhead) }),
    unlimited,
  };
}

function shown<Key extends string>(key: Key, quantity: Quantity): Partial<Record<Key, string>> {
  const part: Partial<Record<Key, string>> = {};
  if (compareQuantities(quantity, ZERO) > 0) part[key] = canonicalText(quantity);
  return part;
}

function totalOf(containers: readonly ValueMap[], list: List, resource: string): Quantity {
  return containers.reduce(
    (sum, container) => addQuantities(resourceList(container, list).get(resource) ?? ZERO, sum),
    ZERO,
  );
}

/** An init container runs beside the sidecars that stand before it. */
function peakOf(spec: ValueMap, list: List, resource: string): { size: Quantity; by?: string } {
  let sidecars = ZERO;
  let peak: { size: Quantity; by?: string } = { size: ZERO };
  for (const container of mapsOf(spec, 'initContainers')) {
    const own = resourceList(container, list).get(resource) ?? ZERO;
    const moment = addQuantities(own, sidecars);
    if (isSidecar(container)) sidecars = moment;
    if (compareQuantities(moment, peak.size) > 0) {
      peak = { size: moment, by: textOf(container, 'name') };
    }
  }
  return peak;
}

function shareOf(part: Quantity, whole: Quantity): number {
  const total = quantityNumber(whole);
  return total > 0 ? quantityNumber(part) / total : 0;
}

function without(containers: readonly ValueMap[], resource: string): readonly string[] {
  return containers
    .filter((container) => !resourceList(container, 'limits').has(resource))
    .map((container) => textOf(container, 'name'));
}
