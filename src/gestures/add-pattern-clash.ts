import type { FieldPath } from '../kubernetes/index.ts';
import type { PatternValues } from '../patterns/index.ts';
import { type Container, knownImage, portsServedBy } from '../pod/index.ts';
import { type Filled, nameIn, type Target } from './add-pattern-target.ts';
import { volumePlan } from './add-pattern-volumes.ts';
import { baseOf, freeName, nameFault } from './name.ts';

/** Something of the pattern that the pod has no room for, and the values with which it has. */
export interface Clash {
  /** True when the pattern is there already: nothing else need be said. */
  readonly isThere?: boolean;
  readonly reason: string;
  /** What is in the way, within its document. */
  readonly at?: FieldPath;
  readonly wayOut?: { readonly label: string; readonly values: PatternValues };
}

/** What of the pattern clashes with what the pod has: itself, container names, ports on the shared address, mount paths. */
export function clashesOf(target: Target, filled: Filled): readonly Clash[] {
  return [
    ...filled.brought.containers.flatMap((brought) => containerClash(target, filled, brought)),
    ...portClashes(target, filled),
    ...mountClashes(target, filled),
  ];
}

function containerClash(target: Target, { pattern, values }: Filled, brought: Container): Clash[] {
  const { containers } = target.pod;
  const name = nameIn(values, brought.name);
  const fault = nameFault(name);
  if (fault !== undefined) return [{ reason: fault }];
  const asked = values[`${brought.name}-name`] !== undefined;
  const twin = asked ? undefined : containers.find((other) => isTwin(other, brought, target.app));
  const named = containers.find((other) => other.name === name);
  const inTheWay = twin ?? named;
  if (!inTheWay) return [];
  const free = freeName(baseOf(brought.name), new Set(containers.map((other) => other.name)));
  const label = `${twin ? 'Add another one' : 'Call it'} ${twin ? `as ${free}` : free}`;
  return [
    {
      isThere: twin !== undefined,
      reason: twin
        ? `${pattern.title} is there already: ${twin.name} runs ${twin.image}.`
        : `Another container is called ${name}.`,
      at: inTheWay.path,
      wayOut: { label, values: { [`${brought.name}-name`]: free } },
    },
  ];
}

/** Of one name and image; or of the image that the container is named after, whatever it is called here. */
function isTwin(other: Container, brought: Container, app: Container): boolean {
  const image = repository(other.image);
  if (image === '' || image !== repository(brought.image) || other === app) return false;
  return other.name === brought.name || image.endsWith(brought.name.replaceAll('_', '-'));
}

/** The last two parts of the repository, without registry, tag and digest. */
function repository(image: string): string {
  const [name = ''] = image.split('@');
  return name
    .replace(/:[^/]*$/, '')
    .split('/')
    .slice(-2)
    .join('/')
    .replaceAll('_', '-');
}

interface Taken {
  readonly by: Container;
  readonly port: number;
  readonly protocol: string;
  /** The value of the pattern that says which port it is. */
  readonly key?: string | undefined;
}

/** Containers of a pod share one address: a port has room for one of them. Plain init containers have ended. */
function portClashes(target: Target, filled: Filled): Clash[] {
  const taken = target.pod.containers.filter(({ role }) => role !== 'init').flatMap(portsOf);
  const lasting = filled.brought.containers.filter(({ role }) => role !== 'init');
  const wanted = lasting.flatMap((by) => portsOf(by).map((wish) => withKey(wish, filled)));
  const own = gainedPorts(target, filled);
  const all = [...taken, ...own, ...wanted];
  const used = new Set([
    ...all.map(({ port }) => port),
    ...Object.values(filled.values).map(Number),
  ]);
  return [...own, ...wanted].flatMap((wish): Clash[] => {
    const other = all.find(
      (each) => each.by !== wish.by && each.port === wish.port && each.protocol === wish.protocol,
    );
    // Of two that come with the pattern, the sidecar gives way.
    if (!other || (own.includes(wish) && wanted.includes(other))) return [];
    const reason = `Port ${wish.port} is taken by ${other.by.name}.`;
    if (wish.key === undefined) return [{ reason, at: other.by.path }];
    const free = freePort(wish.port, used);
    const label = `Let ${nameIn(filled.values, wish.by.name)} use port ${free}`;
    const wayOut = { label, values: { [wish.key]: String(free) } };
    return [{ reason, at: other.by.path, wayOut }];
  });
}

/** The value that is the port in the pattern itself, where no two values are alike. */
function withKey(wish: Taken, { pattern }: Filled): Taken {
  const index = wish.by.ports.findIndex(({ number }) => number === wish.port);
  const model = pattern.pod.containers.find(({ name }) => name === wish.by.name)?.ports[index];
  return { ...wish, key: keyOf(pattern, model && String(model.number)) };
}

function keyOf({ values }: Filled['pattern'], text: string | undefined): string | undefined {
  return values.find((value) => value.text === text)?.key;
}

/** What a container listens on; what its image does by itself only counts while nothing is declared. */
function portsOf(by: Container): Taken[] {
  const declared = by.ports.map(({ number, protocol }) => ({ by, port: number, protocol }));
  const byDefault = declared.length === 0 ? [] : (knownImage(by.image)?.ports ?? []);
  const told = portsServedBy(by)
    .filter((port) => !byDefault.includes(port) && !declared.some((each) => each.port === port))
    .map((port) => ({ by, port, protocol: 'TCP' }));
  return [...declared, ...told];
}

/** Ports the app comes to declare with the pattern. */
function gainedPorts({ app }: Target, { brought, pattern }: Filled): Taken[] {
  const served = portsServedBy(app);
  const models = pattern.app.ports.filter(
    ({ number }) => keyOf(pattern, String(number)) !== undefined,
  );
  return brought.app.ports.flatMap(({ containerPort, protocol = 'TCP' }, index) => {
    if (typeof containerPort !== 'number' || served.includes(containerPort)) return [];
    const key = keyOf(pattern, String(models[index]?.number));
    return [{ by: app, port: containerPort, protocol: String(protocol), key }];
  });
}

/** The next port that nobody has; taken at once, for whoever asks next. */
function freePort(from: number, used: Set<number>): number {
  let port = from;
  while (used.has(port) && port < 65535) port++;
  used.add(port);
  return port;
}

/** Where the app is to get a mount but has another one that cannot serve for it. */
function mountClashes(target: Target, filled: Filled): Clash[] {
  const { app } = target;
  return volumePlan(target, filled).clashing.map(({ path, there, index }) => {
    const key = keyOf(filled.pattern, filled.pattern.app.mounts[index]?.mountPath);
    const free = freePath(path, app);
    return {
      reason: `${app.name} mounts ${there.volume} at ${path} already, which cannot be shared.`,
      at: there.path,
      ...(key !== undefined && {
        wayOut: { label: `Use ${free} in ${app.name}`, values: { [key]: free } },
      }),
    };
  });
}

function freePath(path: string, { mounts }: Container): string {
  const taken = new Set(mounts.map(({ mountPath }) => mountPath.slice(1)));
  return `/${freeName(path.slice(1), taken)}`;
}
