/** The first of `base`, `base-2`, `base-3` … that is not taken. At most 63 characters, as a DNS label allows. */
export function freeName(base: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) {
    const ending = i === 1 ? '' : `-${i}`;
    const name = base.slice(0, 63 - ending.length).replace(/-+$/, '') + ending;
    if (!taken.has(name)) return name;
  }
}

/** A name without the number `freeName` gave it. */
export function baseOf(name: string): string {
  return name.replace(/-\d+$/, '');
}

/** Why a name is no name for a container or volume (a DNS label, RFC 1123); undefined when it is one. */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'A name is needed.';
  if (name.length > 63) return `${name} has ${name.length} characters. At most 63 are allowed.`;
  if (/[A-Z]/.test(name)) return `${name} has capitals. Write it in lower case.`;
  if (/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)) return undefined;
  if (/^-|-$/.test(name)) return `${name} begins or ends with a dash. Use a letter or digit there.`;
  return `${name} has other characters than letters, digits and dashes.`;
}

/** Why a container cannot be given this name; undefined when it can. */
export function takenFault(
  name: string,
  taken: Iterable<{ readonly name: string }>,
  kind: 'container' | 'volume',
): string | undefined {
  for (const other of taken) {
    if (other.name === name) return `Another ${kind} is called ${name}. Choose another name.`;
  }
  return undefined;
}

/** Why a port has no valid name (an IANA service name of at most 15 characters); undefined when it has one. */
export function portNameFault(name: string): string | undefined {
  const valid = name.length <= 15 && /[a-z]/.test(name) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  return valid
    ? undefined
    : `${name} is no name for a port. Use at most 15 small letters, digits and dashes, one of them a letter.`;
}

/** Why a number is no port; undefined when it is one. */
export function portFault(port: number): string | undefined {
  return Number.isInteger(port) && port >= 1 && port <= 65535
    ? undefined
    : `${port} is no port. Ports go from 1 to 65535.`;
}

/** Why a path is no place to mount at; undefined when it is one. */
export function mountPathFault(path: string): string | undefined {
  if (path === '') return 'A mount needs a path, such as /data.';
  if (path.includes(':')) return `${path} has a colon. A mount path may not have one.`;
  if (!path.startsWith('/')) return `${path} is not absolute. Begin it with a slash.`;
  return undefined;
}
