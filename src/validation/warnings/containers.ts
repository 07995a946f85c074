/** What the server warns of in containers and their ports. Source: pkg/api/pod/warnings.go. */
import {
  containersOf,
  isSet,
  isSidecar,
  mapOf,
  mapsOf,
  milliValue,
  numberOf,
  type PlacedContainer,
  printQuantity,
  resourceList,
  textOf,
  type ValueMap,
} from '../../kubernetes/index.ts';
import { child, index, key, type Path, printPath } from '../field/path.ts';
import { protocolOf } from '../pod/ports.ts';
import { fractionalBytes } from './volumes.ts';

export function containerWarnings(spec: ValueMap, path: Path): readonly string[] {
  const containers = containersOf(spec);
  return [
    ...containers.flatMap((placed) => [
      ...resourceWarnings(placed, path),
      ...envWarnings(placed, path),
    ]),
    ...portWarnings(containers, path),
    ...portNameWarnings(containers, path),
  ];
}

function placeOf({ list, index: i }: PlacedContainer, path: Path): Path {
  return index(child(path, list), i);
}

function resourceWarnings(placed: PlacedContainer, path: Path): readonly string[] {
  return ['memory', 'ephemeral-storage'].flatMap((name) =>
    (['limits', 'requests'] as const).flatMap((list) => {
      const quantity = resourceList(placed.container, list).get(name);
      if (!quantity || milliValue(quantity) % 1000n === 0n) return [];
      const at = key(child(placeOf(placed, path), 'resources', list), name);
      return [`${printPath(at)}: ${fractionalBytes(printQuantity(quantity))}`];
    }),
  );
}

/** A variable written again, unless the new value is made of the old one. */
function envWarnings(placed: PlacedContainer, path: Path): readonly string[] {
  const seen = new Set<string>();
  return mapsOf(placed.container, 'env').flatMap((variable, i) => {
    const name = textOf(variable, 'name');
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const reference = `$(${name})`;
    const value = textOf(variable, 'value');
    const extends_ = value.includes(reference) && value !== reference;
    if (extends_ && !isSet(variable, 'valueFrom')) return [];
    const at = index(child(placeOf(placed, path), 'env'), i);
    return [
      `${printPath(at)}: hides previous definition of ${JSON.stringify(name)}, which may be dropped when using apply`,
    ];
  });
}

interface PlacedPort {
  readonly port: ValueMap;
  readonly at: string;
}

function portsOf(containers: readonly PlacedContainer[], path: Path): readonly PlacedPort[] {
  return containers.flatMap((placed) =>
    mapsOf(placed.container, 'ports').map((port, i) => ({
      port,
      at: printPath(index(child(placeOf(placed, path), 'ports'), i)),
    })),
  );
}

/** Of very many ports only the first are compared, each with a few: the server's own list would grow without bounds. */
const MOST_PORTS = 1_000;
const MOST_EQUAL_PORTS = 50;

function portWarnings(containers: readonly PlacedContainer[], path: Path): readonly string[] {
  const equal = new Map<string, PlacedPort[]>();
  return portsOf(containers, path)
    .slice(0, MOST_PORTS)
    .flatMap((placed) => {
      const { port, at } = placed;
      const id = `${numberOf(port, 'containerPort') ?? 0}/${protocolOf(port)}`;
      const others = equal.get(id) ?? [];
      if (others.length < MOST_EQUAL_PORTS) equal.set(id, [...others, placed]);
      const isHalfBound = textOf(port, 'hostIP') !== '' && hostPortOf(port) === 0;
      return [
        ...(isHalfBound ? [`${at}: hostIP set without hostPort: ${asGo(port)}`] : []),
        ...others.flatMap((other) => {
          const relation = relationOf(port, other.port);
          return relation === undefined
            ? []
            : [`${at}: ${relation} port definition with ${other.at}`];
        }),
      ];
    });
}

function hostPortOf(port: ValueMap): number {
  return numberOf(port, 'hostPort') ?? 0;
}

function relationOf(a: ValueMap, b: ValueMap): string | undefined {
  const [ipA, ipB] = [textOf(a, 'hostIP'), textOf(b, 'hostIP')];
  const [portA, portB] = [hostPortOf(a), hostPortOf(b)];
  if (ipA === ipB && portA === portB) return 'duplicate';
  if (portA === 0 || portB === 0) return 'overlapping';
  return portA === portB && (ipA === '') !== (ipB === '') ? 'dangerously ambiguous' : undefined;
}

/** The port as Go prints a struct. */
function asGo(port: ValueMap): string {
  const number = numberOf(port, 'containerPort') ?? 0;
  return `{Name:${textOf(port, 'name')} HostPort:${hostPortOf(port)} ContainerPort:${number} Protocol:${protocolOf(port)} HostIP:${textOf(port, 'hostIP')}}`;
}

/** Names must be unique among the containers that keep running. */
function portNameWarnings(containers: readonly PlacedContainer[], path: Path): readonly string[] {
  const running = containers.filter(
    ({ container, list }) =>
      list === 'containers' || (list === 'initContainers' && isSidecar(container)),
  );
  const first = new Map<string, string>();
  return portsOf(running, path).flatMap(({ port, at }) => {
    const name = textOf(port, 'name');
    const other = first.get(name);
    if (name === '' || other === undefined) {
      first.set(name, at);
      return [];
    }
    return [
      `${at}: duplicate port name ${JSON.stringify(name)} with ${other}, services and probes that select ports by name will use ${other}`,
    ];
  });
}

/** Containers without a field that an annotation gives: `found` says so for each. */
export function containersWithout(spec: ValueMap, field: string): readonly ValueMap[] {
  return containersOf(spec).flatMap(({ container }) =>
    isSet(mapOf(container, 'securityContext'), field) ? [] : [container],
  );
}
