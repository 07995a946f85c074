import { type FieldPath, samePath } from '../kubernetes/index.ts';
import { type Address, hostAddresses, isLoopback, loopbackAddresses } from './address.ts';
import { type CallText, callTexts, type HostCall, hostCalls } from './call.ts';
import { EVIDENCE, isOwnAddress, listens, mayBeOwnAddress } from './listener.ts';
import type { Container, Link, NameCall } from './pod.ts';

/** A container with what it serves and calls, worked out once for all of the pod. */
interface Peer {
  readonly container: Container;
  readonly serves: ReturnType<typeof listens>;
  readonly texts: readonly CallText[];
  readonly hosts: readonly HostCall[];
}

/** The calls between the containers of a pod; `resolving`: names that something else than a container answers. */
export function readCalls(
  containers: readonly Container[],
  resolving: ReadonlySet<string>,
): { links: readonly Link[]; nameCalls: readonly NameCall[] } {
  const peers = containers.map(peerOf);
  return { links: linksOf(peers), nameCalls: nameCallsOf(peers, resolving) };
}

function peerOf(container: Container): Peer {
  const texts = callTexts(container);
  return {
    container,
    serves: listens(container, texts),
    texts: texts.filter((text) => !isOwnAddress(text)),
    hosts: hostCalls(container),
  };
}

/**
 * The calls over the pod's loopback address, one for each client, server and port. A call to a port the client itself
 * serves is none; one that no other container serves has no server.
 */
function linksOf(peers: readonly Peer[]): readonly Link[] {
  const links = new Map<string, Link>();
  const servers = serversByPort(peers);
  for (const client of peers) {
    for (const { port, via, text, mayBeOwn } of loopbackCalls(client)) {
      const others = servers.get(port)?.filter((peer) => peer !== client) ?? [];
      if (
        mayBeOwn ? !others.some((peer) => isKnownFor(peer, port)) : isOwnPort(client, port, others)
      )
        continue;
      const server = serverOf(client, others)?.container.name;
      const key = JSON.stringify([client.container.path, server ?? null, port]);
      const known = links.get(key);
      const link = { client: client.container.name, server, port, via, text };
      links.set(key, known ? alsoVia(known, via) : link);
    }
  }
  return [...links.values()];
}

/** The calls of a container to another one's name, which resolves nowhere. */
function nameCallsOf(peers: readonly Peer[], resolving: ReadonlySet<string>): readonly NameCall[] {
  const servers = new Map<string, Peer>();
  for (const peer of peers.toReversed()) servers.set(peer.container.name, peer);
  for (const name of ['', ...resolving]) servers.delete(name);
  return peers.flatMap((client) => {
    const called = (server: Peer | undefined, call: Omit<NameCall, 'client' | 'server'>) =>
      server && server !== client
        ? [{ client: client.container.name, server: server.container.name, ...call }]
        : [];
    return [
      ...client.texts.flatMap(({ via, text }) =>
        namedServers(text, servers).flatMap((server) =>
          namedIn(text, server).flatMap((found) =>
            called(server, { port: found.port, text: found.text, via }),
          ),
        ),
      ),
      ...client.hosts.flatMap(({ host, port, text, via }) =>
        called(servers.get(host), { port, text, via }),
      ),
    ];
  });
}

/** The servers whose name is a word of the text: most texts name none, and need no closer look. */
function namedServers(text: string, servers: ReadonlyMap<string, Peer>): readonly Peer[] {
  const found = new Set<Peer>();
  for (const [word] of text.matchAll(/[\w-]+/g)) {
    const server = servers.get(word);
    if (server) found.add(server);
  }
  return [...found];
}

/** `cache:11211` is an address when the port is one the server is known by, or one no image tag looks like. */
function namedIn(text: string, server: Peer): readonly Address[] {
  const isPort = (port: number) => port >= 1024 || isServing(server, port);
  return hostAddresses(text, server.container.name, isPort);
}

interface LoopbackCall {
  readonly port: number;
  readonly via: FieldPath;
  readonly text: string;
  /** True where it may as well be the address the container listens at. */
  readonly mayBeOwn?: boolean;
}

function loopbackCalls({ texts, hosts }: Peer): LoopbackCall[] {
  const written = texts.flatMap((told) =>
    loopbackAddresses(told.text).flatMap(({ port, text }) =>
      port === undefined ? [] : [{ port, via: told.via, text, mayBeOwn: mayBeOwnAddress(told) }],
    ),
  );
  return [...written, ...hosts.filter(({ host }) => isLoopback(host))];
}

/** True when the container declares the port, or its image is known to serve it. */
function isKnownFor({ serves }: Peer, port: number): boolean {
  return serves.declared.includes(port) || serves.image.includes(port);
}

/**
 * True when the client serves the port itself. Only one of a pod can: what is merely usual for its image, or probed at the
 * address all share, yields to another that declares the port or is told to listen there.
 */
function isOwnPort(client: Peer, port: number, others: readonly Peer[]): boolean {
  return (
    isServing(client, port) && (isTold(client, port) || !others.some((peer) => isTold(peer, port)))
  );
}

function isTold({ serves }: Peer, port: number): boolean {
  return serves.declared.includes(port) || serves.told.includes(port);
}

function alsoVia(link: Link, via: FieldPath): Link {
  const known = [link.via, ...(link.alsoVia ?? [])];
  if (known.some((path) => samePath(path, via))) return link;
  return { ...link, alsoVia: [...(link.alsoVia ?? []), via] };
}

function isServing({ serves }: Peer, port: number): boolean {
  return EVIDENCE.some((evidence) => serves[evidence].includes(port));
}

/** Who serves each port, the surest evidence first. A plain init container serves nobody: it has exited before the next one starts. */
function serversByPort(peers: readonly Peer[]): ReadonlyMap<number, readonly Peer[]> {
  const servers = new Map<number, Peer[]>();
  const lasting = peers.filter(({ container }) => container.role !== 'init');
  for (const evidence of EVIDENCE) {
    for (const peer of lasting) {
      for (const port of peer.serves[evidence]) {
        const known = servers.get(port);
        if (known) known.push(peer);
        else servers.set(port, [peer]);
      }
    }
  }
  return servers;
}

/** Who answers: one that runs while the client does, before one that does not. */
function serverOf(client: Peer, others: readonly Peer[]): Peer | undefined {
  return others.find((peer) => runsBeside(peer.container, client.container)) ?? others[0];
}

/** While a plain init container runs, only the sidecars before it do. */
function runsBeside(server: Container, client: Container): boolean {
  return client.role !== 'init' || (server.role === 'sidecar' && server.order < client.order);
}
