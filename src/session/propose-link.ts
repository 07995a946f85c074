import { type Container, isWritable, knownImage, type Pod, portsServedBy } from '../pod/index.ts';

/** What the link popover is filled with before the person types. */
export interface ShareProposal {
  /** Volumes of the pod that both may use, and the name of a new one. */
  readonly volumes: readonly string[];
  readonly newVolume: string;
  readonly writerPath: string;
  readonly readerPath: string;
}

export interface LocalhostProposal {
  /** Ports the server listens on, declared ones first. */
  readonly ports: readonly { readonly port: number; readonly name: string }[];
  readonly env: string;
}

/** Ways to share files between two containers. */
export function proposeShare(pod: Pod, writer: Container, reader: Container): ShareProposal {
  const logs = [writer, reader].some(({ image, name }) =>
    /fluent|vector|promtail|alloy|filebeat|log/i.test(`${image} ${name}`),
  );
  const usual = logs ? '/var/log/app' : '/data';
  const path = logs ? free(writer, usual) : pathFor(writer, usual);
  return {
    volumes: pod.volumes.filter(({ type }) => isWritable(type)).map(({ name }) => name),
    newVolume: freeName(
      logs ? 'logs' : 'shared',
      pod.volumes.map(({ name }) => name),
    ),
    writerPath: path,
    readerPath: logs ? path : pathFor(reader, usual),
  };
}

/** The path the container already mounts the volume at, else a free usual one. */
export function proposePath(pod: Pod, container: Container, volume: string): string {
  const mounted = container.mounts.find((mount) => mount.volume === volume);
  if (mounted) return mounted.mountPath;
  const type = pod.volumes.find(({ name }) => name === volume)?.type;
  if (type === 'configMap') return free(container, `/etc/${container.name || 'app'}`);
  if (type === 'secret') return free(container, '/etc/secrets');
  return pathFor(container, /log/.test(volume) ? '/var/log/app' : '/data');
}

/** Ways for one container to call another over the pod's loopback address. */
export function proposeLocalhost(client: Container, server: Container): LocalhostProposal {
  const declared = server.ports.map(({ number, name }) => ({ port: number, name: name ?? '' }));
  const known = portsServedBy(server)
    .filter((port) => !declared.some((one) => one.port === port))
    .map((port) => ({ port, name: '' }));
  return {
    ports: [...declared, ...known],
    env: freeName(
      `${server.name.toUpperCase().replace(/[^A-Z0-9]+/g, '_') || 'SERVER'}_ADDR`,
      envNames(client),
      '_',
    ),
  };
}

function envNames(container: Container): string[] {
  const { env } = container.value;
  if (!Array.isArray(env)) return [];
  return env.flatMap((entry) =>
    entry !== null &&
    typeof entry === 'object' &&
    !Array.isArray(entry) &&
    typeof entry.name === 'string'
      ? [entry.name]
      : [],
  );
}

function pathFor(container: Container, usual: string): string {
  return free(container, knownImage(container.image)?.paths[0] ?? usual);
}

function free(container: Container, path: string): string {
  const taken = container.mounts.map(({ mountPath }) => mountPath);
  return freeName(path, taken);
}

function freeName(wanted: string, taken: readonly string[], joint = '-'): string {
  if (!taken.includes(wanted)) return wanted;
  let n = 2;
  while (taken.includes(`${wanted}${joint}${n}`)) n++;
  return `${wanted}${joint}${n}`;
}
