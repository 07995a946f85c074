/** What the proxy of this lesson is told: its configuration as far as it is mounted, and who leads to it. */
import { mapOf, textEntries, textOf } from '../../../kubernetes/index.ts';
import type { Mount } from '../../../pod/index.ts';
import { container, objectsOf } from '../../ask-pod.ts';
import type { Look } from '../../look.ts';

const PROXY = 'proxy-sidecar';
const DIRECTORY = '/etc/nginx/conf.d';

/** The configuration nginx finds; '' when it finds none. */
export function configOf(look: Look): string {
  const mounts = container(look, PROXY)?.mounts ?? [];
  return mounts.flatMap((mount) => filesAt(look, mount)).join('\n');
}

function filesAt(look: Look, mount: Mount): readonly string[] {
  const volume = look.pod?.volumes.find(({ name }) => name === mount.volume);
  const path = mount.mountPath.replace(/\/$/, '');
  const files = textEntries(dataOf(look, volume?.type === 'configMap' ? volume.detail : ''));
  if (path === DIRECTORY && mount.subPath === undefined) {
    return files.filter(([key]) => key.endsWith('.conf')).map(([, text]) => text);
  }
  const isRead = path.startsWith(`${DIRECTORY}/`) && path.endsWith('.conf');
  return isRead ? files.filter(([key]) => key === mount.subPath).map(([, text]) => text) : [];
}

function dataOf(look: Look, name: string) {
  const map = objectsOf(look, 'ConfigMap').find(
    (object) => textOf(mapOf(object, 'metadata'), 'name') === name,
  );
  return mapOf(map, 'data');
}

/** The port nginx listens on. */
export function listenPort(look: Look): number | undefined {
  const port = /^\s*listen\s+(?:\S+:)?(\d+)[\s;]/m.exec(configOf(look))?.[1];
  return port === undefined ? undefined : Number(port);
}

/** Where it passes requests to: the address after proxy_pass, or the server of the upstream it names. */
export function upstream(look: Look): { address: string; host: string; port: number } | undefined {
  const text = configOf(look);
  const found = /proxy_pass\s+(https?:\/\/([^\s:/;]+)(?::(\d+))?)/.exec(text);
  if (!found) return undefined;
  const [, address = '', host = '', port = '80'] = found;
  const named = [...text.matchAll(/upstream\s+(\S+)\s*\{[^}]*?server\s+([^\s:;]+):(\d+)/g)].find(
    ([, name]) => name === host,
  );
  return named
    ? { address, host: named[2] ?? '', port: Number(named[3]) }
    : { address, host, port: Number(port) };
}

/** True when requests are passed over localhost to a port that the container declares. */
export function isUpstream(look: Look, name: string): boolean {
  const to = upstream(look);
  const isLocal = to?.host === '127.0.0.1' || to?.host === 'localhost';
  return isLocal && container(look, name)?.ports.some(({ number }) => number === to.port) === true;
}

/** The containers and ports that Services lead to. */
export function targets(look: Look): readonly { name: string; port: number }[] {
  const ports = (look.pod?.services ?? []).flatMap((service) => service.ports);
  return ports.map(({ targetPort, container: name = 'nobody' }) => ({
    name,
    port: portNumber(look, name, targetPort),
  }));
}

function portNumber(look: Look, name: string, target: string): number {
  const named = container(look, name)?.ports.find((port) => port.name === target);
  return named?.number ?? Number(target);
}
