/** What the proxy of this lesson is told: its configuration as far as it is mounted, and who leads to it. */
import { isLoopback } from '../../../pod/index.ts';
import { container } from '../../ask-pod.ts';
import { configFiles } from '../../config-maps.ts';
import { localNames } from '../../links-seen.ts';
import type { Look } from '../../look.ts';

const PROXY = 'proxy-sidecar';
const MAIN_FILE = '/etc/nginx/nginx.conf';
const IS_READ = /^\/etc\/nginx\/conf\.d\/[^/]+\.conf$/;
/** Where the image listens without a configuration of ours: it runs as no root. */
const USUAL_PORT = 8080;

/** The configuration nginx finds, without comments; '' when it finds none. A file of its own replaces the whole. */
export function configOf({ manifest, pod }: Look): string {
  const proxy = pod?.containers.find(({ name }) => name === PROXY);
  const files = pod && proxy ? configFiles(manifest, pod, proxy) : [];
  const main = files.filter(({ path }) => path === MAIN_FILE);
  const read = main.length > 0 ? main : files.filter(({ path }) => IS_READ.test(path));
  return read.map(({ text }) => text.replace(/#.*$/gm, '')).join('\n');
}

/** Where nginx listens; `isOpen`: for visitors from outside the pod too. */
export function listening(look: Look): { readonly port: number; readonly isOpen: boolean } {
  const [, host, port] = /^\s*listen\s+(?:(\S+):)?(\d+)[\s;]/m.exec(configOf(look)) ?? [];
  return { port: Number(port ?? USUAL_PORT), isOpen: host === undefined || !isLoopback(host) };
}

/** Where it passes requests to: the address after proxy_pass, or what the variable or upstream in it stands for. */
export function upstream(look: Look): { address: string; host: string; port: number } | undefined {
  const text = configOf(look);
  const set = new Map([...text.matchAll(/\bset\s+(\$\w+)\s+([^;\s]+)/g)].map(([, a, b]) => [a, b]));
  const filled = text.replace(/\$\w+/g, (name) => set.get(name) ?? name);
  const found = /proxy_pass\s+(https?:\/\/([^\s:/;]+)(?::(\d+))?)/.exec(filled);
  if (!found) return undefined;
  const [, address = '', host = '', port = '80'] = found;
  const named = [...text.matchAll(/upstream\s+(\S+)\s*\{[^}]*?server\s+([^\s:;]+):(\d+)/g)].find(
    ([, name]) => name === host,
  );
  return named
    ? { address, host: named[2] ?? '', port: Number(named[3]) }
    : { address, host, port: Number(port) };
}

/** True when requests are passed to this port of the pod itself: over localhost, or a name that stands for it. */
export function passesTo(look: Look, port: number): boolean {
  const to = upstream(look);
  const isHere = (host: string) => isLoopback(host) || localNames(look.spec).includes(host);
  return to !== undefined && to.port === port && isHere(to.host);
}

/** The containers and ports that Services lead to; without a port, the name that no container has. */
export interface Target {
  readonly name: string | undefined;
  readonly port: number | undefined;
  readonly written: string;
}

export function targets(look: Look): readonly Target[] {
  const ports = (look.pod?.services ?? []).flatMap((service) => service.ports);
  return ports.map(({ targetPort, container: name }) => ({
    name,
    port: portNumber(look, name ?? '', targetPort),
    written: targetPort,
  }));
}

function portNumber(look: Look, name: string, target: string): number | undefined {
  const named = container(look, name)?.ports.find((port) => port.name === target)?.number;
  return named ?? (/^\d+$/.test(target) ? Number(target) : undefined);
}
