import { type FieldPath, samePath } from '../kubernetes/index.ts';
import { type Address, hostAddresses, isLoopback, loopbackAddresses } from './address.ts';
import { callTexts, hostCalls } from './call.ts';
import { EVIDENCE, isOwnAddress, listens, portsServedBy } from './listener.ts';
import type { Container, Link, NameCall } from './pod.ts';

/** A container with what it serves, worked out once for all links of the pod. */
interface Peer {
  readonly container: Container;
  readonly serves: ReturnType<typeof listens>;
}

/**
 * The calls over the pod's loopback address, one for each client, server and port. A call to a port the client itself
 * serves is none; one that no other container serves has no server.
 */
export function readLinks(containers: readonly Container[]): readonly Link[] {
  const peers = containers.map((container) => ({ container, serves: listens(container) }));
  const links = new Map<string, Link>();
  for (const client of peers) {
    for (const { port, via, text } of loopbackCalls(client.container)) {
      if (servesItself(client, port)) continue;
      const server = serverOf(port, client, peers)?.container.name;
      const key = JSON.stringify([client.container.path, server ?? null, port]);
      const known = links.get(key);
      links.set(
        key,
        known ? alsoVia(known, via) : { client: client.container.name, server, port, via, text },
      );
    }
  }
  return [...links.values()];
}

/** The calls of a container to another one's name, which resolves nowhere; `resolving`: names that something else answers. */
export function readNameCalls(
  containers: readonly Container[],
  resolving: ReadonlySet<string>,
): readonly NameCall[] {
  const servers = containers
    .filter(({ name }) => name !== '' && !resolving.has(name))
    .map((container) => ({ container, ports: portsServedBy(container) }));
  return containers.flatMap((client) => {
    const texts = callTexts(client).filter((text) => !isOwnAddress(text));
    const hosts = hostCalls(client);
    return servers
      .filter(({ container }) => container !== client)
      .flatMap(({ container: { name }, ports }) =>
        [
          ...texts.flatMap(({ via, text }) =>
            namedIn(text, name, ports).map((call) => ({ via, ...call })),
          ),
          ...hosts.filter(({ host }) => host === name),
        ].map(({ port, text, via }) => ({ client: client.name, server: name, port, via, text })),
      );
  });
}

/** `cache:11211` is an address when the port is one the server is known by, or one no image tag looks like. */
function namedIn(text: string, name: string, ports: readonly number[]): readonly Address[] {
  return hostAddresses(text, name, (port) => port >= 1024 || ports.includes(port));
}

function loopbackCalls(client: Container): { port: number; via: FieldPath; text: string }[] {
  const written = callTexts(client)
    .filter((text) => !isOwnAddress(text))
    .flatMap(({ via, text }) =>
      loopbackAddresses(text).flatMap((address) =>
        address.port === undefined ? [] : [{ port: address.port, via, text: address.text }],
      ),
    );
  return [...written, ...hostCalls(client).filter(({ host }) => isLoopback(host))];
}

function alsoVia(link: Link, via: FieldPath): Link {
  const known = [link.via, ...(link.alsoVia ?? [])];
  if (known.some((path) => samePath(path, via))) return link;
  return { ...link, alsoVia: [...(link.alsoVia ?? []), via] };
}

function servesItself({ serves }: Peer, port: number): boolean {
  return EVIDENCE.some((evidence) => serves[evidence].includes(port));
}

/**
 * Who answers: the surest evidence first, and of two alike one that runs while the client does. A plain init container
 * serves nobody: it has exited before the next one starts.
 */
function serverOf(port: number, client: Peer, peers: readonly Peer[]): Peer | undefined {
  const others = peers.filter((peer) => peer !== client && peer.container.role !== 'init');
  const running = others.filter((peer) => runsBeside(peer.container, client.container));
  for (const candidates of [running, others]) {
    for (const evidence of EVIDENCE) {
      const server = candidates.find(({ serves }) => serves[evidence].includes(port));
      if (server) return server;
    }
  }
  return undefined;
}

/** While a plain init container runs, only the sidecars before it do. */
function runsBeside(server: Container, client: Container): boolean {
  return client.role !== 'init' || (server.role === 'sidecar' && server.order < client.order);
}
