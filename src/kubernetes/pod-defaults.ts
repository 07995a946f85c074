/**
 * Defaults that the server writes into a Pod when it is created, but not into a pod template: resources and host ports.
 * Source: pkg/apis/core/v1/defaults.go (SetDefaults_Pod) of Kubernetes 1.34.
 */
import type { Value, ValueMap } from './field-path.ts';
import { flagOf, isSet, mapOf, mapsOf, numberOf } from './fields.ts';
import { printQuantity } from './quantity.ts';
import { containerSum, isPodLevelResource, resourceList } from './resources.ts';

/**
 * The pod spec with missing requests taken from limits, for each container and for the pod as a whole, and on the host's
 * network with each container port as host port.
 */
export function withPodDefaults(podSpec: ValueMap): ValueMap {
  const spec: ValueMap = { ...podSpec };
  const onHost = flagOf(spec, 'hostNetwork') === true;
  for (const list of ['containers', 'initContainers'] as const) {
    if (!isSet(spec, list)) continue;
    spec[list] = mapsOf(spec, list).map((container) => {
      const full = withRequests(container);
      return onHost ? withHostPorts(full) : full;
    });
  }
  const podLevel = mapOf(spec, 'resources');
  if (podLevel) spec.resources = podLevelDefaults(spec, podLevel);
  return spec;
}

function withRequests(container: ValueMap): ValueMap {
  const resources = mapOf(container, 'resources');
  const limits = mapOf(resources, 'limits');
  if (!resources || !limits) return container;
  const requests = { ...limits, ...mapOf(resources, 'requests') };
  return { ...container, resources: { ...resources, requests } };
}

function withHostPorts(container: ValueMap): ValueMap {
  if (!isSet(container, 'ports')) return container;
  const ports = mapsOf(container, 'ports').map((port) =>
    numberOf(port, 'hostPort') ? port : { ...port, hostPort: port.containerPort ?? 0 },
  );
  return { ...container, ports };
}

function podLevelDefaults(spec: ValueMap, resources: ValueMap): ValueMap {
  const limits = withHugePageLimits(spec, resources);
  const requests = requestsFrom(spec, resources, limits);
  return {
    ...resources,
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(Object.keys(requests).length > 0 && { requests }),
  };
}

/** Huge pages that containers are limited to limit the pod too, unless the pod asks for some. */
function withHugePageLimits(spec: ValueMap, resources: ValueMap): ValueMap {
  const limits = { ...mapOf(resources, 'limits') };
  const requests = mapOf(resources, 'requests') ?? {};
  if (Object.keys(limits).length === 0 && Object.keys(requests).length === 0) return limits;
  for (const [name, quantity] of containerSum(spec, 'limits')) {
    if (!name.startsWith('hugepages-') || Object.hasOwn(requests, name)) continue;
    if (!Object.hasOwn(limits, name)) limits[name] = printQuantity(quantity);
  }
  return limits;
}

/** With a pod limit, a missing pod request is what the containers ask for, or else the limit. */
function requestsFrom(spec: ValueMap, resources: ValueMap, limits: ValueMap): ValueMap {
  const requests: ValueMap = { ...mapOf(resources, 'requests') };
  if (Object.keys(limits).length === 0) return requests;
  const missing = (name: string) => isPodLevelResource(name) && !Object.hasOwn(requests, name);
  for (const [name, quantity] of containerSum(spec, 'requests')) {
    if (missing(name) && !name.startsWith('hugepages-')) requests[name] = printQuantity(quantity);
  }
  for (const name of resourceList({ resources: { limits } }, 'limits').keys()) {
    const limit: Value | undefined = limits[name];
    if (missing(name) && limit !== undefined) requests[name] = limit;
  }
  return requests;
}
