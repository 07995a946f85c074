/** An address found in a string: `http://127.0.0.1:8080/status` with its port and where host and port stand. */
export interface Address {
  readonly port: number | undefined;
  /** The address as written, with scheme and path. */
  readonly text: string;
  /** Offset of the host in the string, and just after the port (or the host). */
  readonly start: number;
  readonly end: number;
}

/** Any 127.0.0.0/8 address is the pod's own loopback. */
const LOOPBACK = /(?<![\w.-])(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]):(\d{1,5})(?!\d)/gi;

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** True for a host that means the pod itself. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOST.test(host);
}

/** The loopback addresses with a port in a string, in order. */
export function loopbackAddresses(text: string): readonly Address[] {
  const found: Address[] = [];
  for (const match of text.matchAll(LOOPBACK)) {
    const port = Number(match[1]);
    if (port < 1 || port > 65535) continue;
    const end = match.index + match[0].length;
    found.push({ port, text: wholeAddress(text, match.index, end), start: match.index, end });
  }
  return found;
}

/**
 * The places where a string calls host `name`: with a scheme (`http://cache`, `redis://cache:6379/0`), or as `cache:11211`
 * on its own, after `=`, `,` or `@`. `redis:7` may as well be an image: without a scheme `isPort` must know the number.
 */
export function hostAddresses(
  text: string,
  name: string,
  isPort: (port: number) => boolean,
): readonly Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const address = hostAt(text, at, name, isPort);
    if (address) found.push(address);
  }
  return found;
}

/** Schemes whose next part names no network host of the pod. */
const NO_HOST = /^(docker|oci|file|unix|unix-abstract|image|s3|gs)$/i;

function hostAt(
  text: string,
  start: number,
  name: string,
  isPort: (port: number) => boolean,
): Address | undefined {
  const hostEnd = start + name.length;
  const written = /^:(\d{1,5})(?![\w.-])/.exec(text.slice(hostEnd, hostEnd + 8));
  const end = hostEnd + (written?.[0].length ?? 0);
  const port = written ? Number(written[1]) : undefined;
  if (port !== undefined && (port < 1 || port > 65535)) return undefined;
  if (!written && !/^([/?#\s'"`,;)]|$)/.test(text.slice(hostEnd, hostEnd + 1))) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const scheme = /([a-z][a-z0-9+.-]*):\/\/([^\s/'"`]*@)?$/i.exec(before)?.[1];
  const bare = /(^|[\s='"`,;(@])$/.test(before) && port !== undefined && isPort(port);
  if (scheme === undefined ? !bare : NO_HOST.test(scheme)) return undefined;
  return { port, text: wholeAddress(text, start, end), start, end };
}

/** How far around the host an address is looked at: enough for people, a bound for a line of megabytes. */
const REACH = 120;

function wholeAddress(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const scheme =
    /(?:[a-z][a-z0-9+.-]*:)*[a-z][a-z0-9+.-]*:\/\/(?:[^\s/'"`]*@)?$/i.exec(before)?.[0] ?? '';
  const path = /^[/?#][^\s'"`,;)<>|\\]*/.exec(after)?.[0] ?? '';
  return scheme + text.slice(start, end) + path;
}
