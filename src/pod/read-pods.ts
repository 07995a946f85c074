import { type FieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Manifest } from '../manifest/index.ts';
import { readContainers } from './container.ts';
import { keyOf, mapsOf, textOf, textsOf } from './fields.ts';
import { type FileObject, readFileObjects } from './file-object.ts';
import { readCalls } from './link.ts';
import { type PodPlace, podsInValue } from './place.ts';
import type { Pod } from './pod.ts';
import { readReferences } from './reference.ts';
import { isCoreService, readServices } from './service.ts';
import { readVolumes } from './volume.ts';

/** All pods of all documents, in the order of the text. */
export function readPods(manifest: Manifest): readonly Pod[] {
  return podsInValues(manifest.documents.map(({ parsed }) => parsed.value));
}

/** The pods of a file given as the decoded values of its documents. */
export function podsInValues(values: readonly Value[]): readonly Pod[] {
  const objects = readFileObjects(values);
  return values.flatMap((value, document) =>
    podsInValue(value).map((place) => readPod(value, document, place, objects)),
  );
}

function readPod(
  value: Value,
  document: number,
  place: PodPlace,
  objects: readonly FileObject[],
): Pod {
  const { kind, name, part, object, spec, metadata } = place;
  const namespace = textOf(valueAt(value, [...object, 'metadata', 'namespace']));
  const containers = readContainers(value, spec, metadata);
  const references = readReferences(value, spec, containers, namespace, objects);
  const labels = valueAt(value, [...metadata, 'labels']);
  return {
    document,
    kind,
    name,
    ...(part === undefined ? {} : { part }),
    object,
    spec,
    metadata,
    replicas: replicasOf(value, spec),
    ...userOf(value, spec),
    containers,
    volumes: readVolumes(value, spec, containers, references),
    ...readCalls(containers, resolvingNames(valueAt(value, spec), objects)),
    services: readServices(objects, labels, namespace, containers),
    references,
  };
}

/** `replicas` stands beside the template. */
function replicasOf(value: Value, spec: FieldPath): number | undefined {
  const replicas =
    spec.at(-2) === 'template' ? valueAt(value, [...spec.slice(0, -2), 'replicas']) : undefined;
  return typeof replicas === 'number' ? replicas : undefined;
}

function userOf(value: Value, spec: FieldPath): Pick<Pod, 'user'> {
  const user = valueAt(value, [...spec, 'securityContext', 'runAsUser']);
  return typeof user === 'number' ? { user } : {};
}

/** Host names that resolve inside the pod: Services of the file, host aliases, the pod's own host name. */
function resolvingNames(spec: Value | undefined, objects: readonly FileObject[]): Set<string> {
  return new Set([
    ...objects.filter(isCoreService).map(({ name }) => name),
    ...mapsOf(keyOf(spec, 'hostAliases')).flatMap(({ map }) =>
      textsOf(map.hostnames).map(({ text }) => text),
    ),
    textOf(keyOf(spec, 'hostname')),
  ]);
}
