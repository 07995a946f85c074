import { type FieldPath, type Value, type ValueMap, valueAt } from '../kubernetes/index.ts';
import { keyOf, mapOf, mapsOf, portOf, textOf } from './fields.ts';
import type { Container, Mount, Port, ProbeKind, Role } from './pod.ts';

const DEFAULT_CONTAINER = ['annotations', 'kubectl.kubernetes.io/default-container'];

/** The place of the containers of one section; undefined for `initContainers` of a bare list, which has none. */
export function sectionPath(
  document: Value,
  spec: FieldPath,
  section: 'containers' | 'initContainers',
): FieldPath | undefined {
  if (!Array.isArray(valueAt(document, spec))) return [...spec, section];
  return section === 'containers' ? spec : undefined;
}

/** The containers of a pod spec, first those of `initContainers`, then those of `containers`, each in order. */
export function readContainers(
  document: Value,
  spec: FieldPath,
  metadata: FieldPath,
): readonly Container[] {
  const chosen = textOf(valueAt(document, [...metadata, ...DEFAULT_CONTAINER]));
  const running = itemsAt(document, sectionPath(document, spec, 'containers'));
  const main =
    running.find(({ map }) => chosen !== '' && textOf(map.name) === chosen) ?? running[0];
  return [
    ...itemsAt(document, sectionPath(document, spec, 'initContainers')).map(
      ({ path, map, place }) => readContainer(map, path, initRole(map), place + 1),
    ),
    ...running.map((item) =>
      readContainer(item.map, item.path, item === main ? 'main' : 'classic', item.place),
    ),
  ];
}

function itemsAt(
  document: Value,
  section: FieldPath | undefined,
): { path: FieldPath; map: ValueMap; place: number }[] {
  if (!section) return [];
  return mapsOf(valueAt(document, section)).map(({ index, map }, place) => ({
    path: [...section, index],
    map,
    place,
  }));
}

function initRole(map: ValueMap): Role {
  return map.restartPolicy === 'Always' ? 'sidecar' : 'init';
}

function readContainer(value: ValueMap, path: FieldPath, role: Role, order: number): Container {
  return {
    name: textOf(value.name),
    role,
    order,
    image: textOf(value.image),
    ports: readPorts(value, path),
    mounts: readMounts(value, path),
    requests: quantities(keyOf(value.resources, 'requests')),
    limits: quantities(keyOf(value.resources, 'limits')),
    probes: PROBES.filter((kind) => Object.keys(mapOf(value[`${kind}Probe`])).length > 0),
    path,
    value,
  };
}

const PROBES: readonly ProbeKind[] = ['startup', 'liveness', 'readiness'];

/** An entry without a port number yet is not a port. */
function readPorts(container: ValueMap, path: FieldPath): Port[] {
  return mapsOf(container.ports).flatMap(({ index, map }) => {
    const number = portOf(map.containerPort);
    if (number === undefined) return [];
    const name = textOf(map.name);
    const protocol = textOf(map.protocol) || 'TCP';
    const at = [...path, 'ports', index];
    return [name === '' ? { number, protocol, path: at } : { number, name, protocol, path: at }];
  });
}

/** An entry that names no volume is not a mount. */
function readMounts(container: ValueMap, path: FieldPath): Mount[] {
  return mapsOf(container.volumeMounts).flatMap(({ index, map }) => {
    const volume = textOf(map.name);
    if (volume === '') return [];
    const subPath = textOf(map.subPath) || textOf(map.subPathExpr);
    return [
      {
        volume,
        mountPath: textOf(map.mountPath),
        readOnly: map.readOnly === true,
        ...(subPath === '' ? {} : { subPath }),
        path: [...path, 'volumeMounts', index],
      },
    ];
  });
}

function quantities(value: Value | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapOf(value)).flatMap(([resource, quantity]) => {
      const text = textOf(quantity);
      return text === '' ? [] : [[resource, text]];
    }),
  );
}
