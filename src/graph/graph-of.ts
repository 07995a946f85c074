import type { Container, Link, Pod, Volume } from '../pod/index.ts';
import { cardRows } from './card-rows.ts';
import type {
  ContainerNode,
  Graph,
  Key,
  LaneName,
  LinkEdge,
  MountEdge,
  PodPort,
  VolumeNode,
} from './graph.ts';
import { imageText } from './image-text.ts';
import { footText, volumeDetail } from './node-text.ts';

/** Volume types whose data ends with the pod; they are drawn dashed. */
const EPHEMERAL = new Set<Volume['type']>(['emptyDir', 'emptyDir-memory', 'ephemeral']);

/** The pod as nodes and edges, with every text a card shows. Says nothing about places. */
export function graphOf(pod: Pod): Graph {
  const containers = inStartOrder(pod.containers);
  const containerKeys = keysOf('container', containers);
  const volumeKeys = keysOf('volume', pod.volumes);
  const keyOfContainer = firstByName(containers, containerKeys);
  const volumeOfName = firstByName(pod.volumes, volumeKeys);
  const links = linkEdges(pod.links, keyOfContainer);
  const mounts: MountEdge[] = [];
  const nodes = containers.map((container, i): ContainerNode => {
    const key = containerKeys[i] ?? '';
    const own = mountEdges(container, key, pod.volumes, volumeOfName);
    mounts.push(...own.filter((edge) => edge !== undefined));
    return {
      key,
      name: container.name,
      role: container.role,
      lane: laneOf(container),
      step: laneOf(container) === 'containers' ? undefined : container.order,
      image: imageText(container.image),
      rows: cardRows(container, own, pod.volumes, servedPorts(links, key)),
      ...footText(container.requests),
      probes: container.probes,
      container,
    };
  });
  return {
    name: pod.name,
    kind: pod.kind,
    replicas: pod.replicas,
    containers: nodes,
    volumes: pod.volumes.map((volume, i) => volumeNode(volume, volumeKeys[i] ?? '')),
    edges: [...mounts, ...links],
    ports: podPorts(nodes),
  };
}

function laneOf(container: Container): LaneName {
  if (container.role === 'init' || container.role === 'sidecar') return container.role;
  return 'containers';
}

function inStartOrder(containers: readonly Container[]): Container[] {
  const rank = (c: Container) => (laneOf(c) !== 'containers' ? 0 : c.role === 'main' ? 1 : 2);
  return [...containers].sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}

function keysOf(kind: string, named: readonly { readonly name: string }[]): Key[] {
  const seen = new Map<string, number>();
  return named.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${kind}:${name}${count > 1 ? `#${count}` : ''}`;
  });
}

function firstByName(named: readonly { readonly name: string }[], keys: readonly Key[]) {
  const first = new Map<string, Key>();
  named.forEach(({ name }, i) => {
    const key = keys[i];
    if (key !== undefined && !first.has(name)) first.set(name, key);
  });
  return first;
}

function volumeNode(volume: Volume, key: Key): VolumeNode {
  return {
    key,
    name: volume.name,
    type: volume.type,
    detail: volumeDetail(volume),
    ephemeral: EPHEMERAL.has(volume.type),
    volume,
  };
}

/** One entry for each mount; undefined where the pod has no such volume. A path mounted twice (refused, but it can be typed) gets `#2`. */
function mountEdges(
  container: Container,
  key: Key,
  volumes: readonly Volume[],
  volumeOfName: ReadonlyMap<string, Key>,
): (MountEdge | undefined)[] {
  const seen = new Map<string, number>();
  return container.mounts.map((mount) => {
    const target = volumeOfName.get(mount.volume);
    if (target === undefined) return undefined;
    const volume = volumes.find(({ name }) => name === mount.volume);
    const writes = !mount.readOnly && volume?.writers.includes(container.name) === true;
    const count = (seen.get(mount.mountPath) ?? 0) + 1;
    seen.set(mount.mountPath, count);
    return {
      kind: 'mount',
      key: `mount:${key.slice('container:'.length)}:${mount.mountPath}${count > 1 ? `#${count}` : ''}`,
      container: key,
      volume: target,
      source: writes ? key : target,
      target: writes ? target : key,
      mode: writes ? 'rw' : 'ro',
      mountPath: mount.mountPath,
      path: mount.path,
    };
  });
}

/** Calls of one client to one port are one edge, however often the address is written; calls to itself are none. */
function linkEdges(links: readonly Link[], keyOf: ReadonlyMap<string, Key>): LinkEdge[] {
  const edges = new Map<Key, LinkEdge>();
  for (const link of links) {
    const client = keyOf.get(link.client);
    const server = link.server === undefined ? undefined : keyOf.get(link.server);
    if (client === undefined || client === server) continue;
    const key = `link:${link.client}:${server === undefined ? '' : link.server}:${link.port}`;
    const before = edges.get(key);
    edges.set(key, {
      kind: 'link',
      key,
      client,
      server,
      source: client,
      target: server,
      port: link.port,
      via: [...(before?.via ?? []), link.via],
      text: before?.text ?? link.text,
    });
  }
  return [...edges.values()];
}

function servedPorts(links: readonly LinkEdge[], key: Key): number[] {
  return links.filter(({ server }) => server === key).map(({ port }) => port);
}

/** Every declared port once, start sequence first. A plain init container has ended before the others listen. */
function podPorts(nodes: readonly ContainerNode[]): PodPort[] {
  const found = new Map<string, { port: number; protocol: string; by: ContainerNode[] }>();
  for (const node of nodes) {
    for (const { number, protocol } of node.container.ports) {
      const id = `${number}/${protocol}`;
      const entry = found.get(id) ?? { port: number, protocol, by: [] };
      entry.by.push(node);
      found.set(id, entry);
    }
  }
  return [...found.values()].map(({ port, protocol, by }) => ({
    port,
    protocol,
    containers: by.map(({ key }) => key),
    twice: by.filter(({ role }) => role !== 'init').length > 1,
  }));
}
