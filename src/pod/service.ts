import type { Value } from '../kubernetes/index.ts';
import { keyOf, mapOf, mapsOf, portOf, textOf } from './fields.ts';
import { type FileObject, sameNamespace } from './file-object.ts';
import type { Container, ServiceAtEdge } from './pod.ts';

/** The Services of the file that select a pod with these labels, each port with the container that declares its target. */
export function readServices(
  objects: readonly FileObject[],
  labels: Value | undefined,
  namespace: string,
  containers: readonly Container[],
): readonly ServiceAtEdge[] {
  return objects
    .filter(isCoreService)
    .filter((service) => sameNamespace(service.namespace, namespace) && selects(service, labels))
    .map((service) => ({
      name: service.name,
      document: service.document,
      ports: portsOf(service, containers),
    }));
}

/** Knative's `Service` shares the kind's name but is no Service. */
export function isCoreService(object: FileObject): boolean {
  const version = textOf(keyOf(object.value, 'apiVersion'));
  return object.kind === 'Service' && (version === 'v1' || version === '');
}

/** A Service without a selector selects nothing by itself. */
function selects(service: FileObject, labels: Value | undefined): boolean {
  const selector = Object.entries(mapOf(keyOf(service.value.spec, 'selector')));
  return (
    selector.length > 0 &&
    selector.every(([key, wanted]) => {
      const label = keyOf(labels, key);
      return label !== undefined && textOf(label) === textOf(wanted);
    })
  );
}

function portsOf(service: FileObject, containers: readonly Container[]): ServiceAtEdge['ports'] {
  return mapsOf(keyOf(service.value.spec, 'ports')).flatMap(({ map }) => {
    const port = portOf(map.port);
    if (port === undefined) return [];
    const targetPort = textOf(map.targetPort) || String(port);
    const container = targetOf(targetPort, containers);
    return [container === undefined ? { port, targetPort } : { port, targetPort, container }];
  });
}

/** A plain init container has exited before any traffic arrives. */
function targetOf(target: string, containers: readonly Container[]): string | undefined {
  return containers.find(
    ({ role, ports }) =>
      role !== 'init' &&
      ports.some((port) => port.name === target || String(port.number) === target),
  )?.name;
}
