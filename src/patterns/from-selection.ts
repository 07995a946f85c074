import {
  isDns1123Label,
  isValueMap,
  mapsOf,
  textOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import { type Manifest, renderDocument } from '../manifest/index.ts';
import {
  type Container,
  type FileObject,
  type Pod,
  readFileObjects,
  type Volume,
} from '../pod/index.ts';
import { type PatternValue, writeHeader } from './header.ts';
import type { PatternFault } from './pattern.ts';

/** What a pattern made from a selection is called. */
export interface PatternName {
  readonly id: string;
  readonly title: string;
  readonly teaches?: string;
}

/** What stands for the app in a pattern of the user's own. */
const APP = 'app';
const APP_IMAGE = 'registry.example/my-app:1.0';

/**
 * The text of a pattern made of some containers of a pod: they, their volumes, the objects of the file they need, and a
 * stand-in for the app with what it shares with them. Its ports and paths become values; what a Secret holds does not
 * come along. Refuses a name that is none, and a selection that leaves nobody for the app.
 */
export function patternFromSelection(
  manifest: Manifest,
  pod: Pod,
  names: readonly string[],
  called: PatternName,
): { readonly ok: true; readonly text: string } | PatternFault {
  const fault = nameFault(called.id);
  if (fault !== undefined) return { ok: false, reason: fault };
  const chosen = pod.containers.filter(({ name }) => names.includes(name));
  const rest = pod.containers.filter((container) => !chosen.includes(container));
  const app = rest.find(({ role }) => role === 'main') ?? rest.find(({ role }) => role !== 'init');
  if (chosen.length === 0)
    return { ok: false, reason: 'Select the containers of the pattern first.' };
  if (!app)
    return {
      ok: false,
      reason: 'Leave one container out of the selection: it stands for the app.',
    };
  const standIn = standInFor(app, pod, chosen);
  const object = podOf(manifest, pod, chosen, standIn);
  const objects = objectsOf(manifest, pod, chosen, standIn);
  const header = writeHeader({
    ...called,
    teaches: called.teaches ?? '',
    category: 'My patterns',
    beside: APP,
    startsFirst: false,
    values: valuesOf(pod, app, chosen, standIn),
  });
  return { ok: true, text: header + [object, ...objects].map(renderDocument).join('---\n') };
}

function nameFault(id: string): string | undefined {
  return isDns1123Label(id).length === 0
    ? undefined
    : `${id === '' ? 'A pattern' : id} needs a name of small letters, digits and dashes.`;
}

/** The app as the pattern knows it: the volumes it shares, how it calls them, and the ports they call. */
function standInFor(app: Container, pod: Pod, chosen: readonly Container[]): ValueMap {
  const shared = new Set(chosen.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const isChosen = (name: string | undefined) =>
    chosen.some((container) => container.name === name);
  const calls = pod.links.filter(({ client, server }) => client === app.name && isChosen(server));
  const told = new Set(calls.flatMap(({ via, alsoVia = [] }) => [via, ...alsoVia].map(envIndexOf)));
  const env = mapsOf(app.value, 'env').filter((_, index) => told.has(index));
  const called = calledPorts(app, pod, chosen);
  const ports = mapsOf(app.value, 'ports').filter((port) => called.has(Number(port.containerPort)));
  const volumeMounts = mapsOf(app.value, 'volumeMounts').filter((mount) =>
    shared.has(textOf(mount, 'name')),
  );
  return { name: APP, image: APP_IMAGE, ...withoutEmpty({ ports, env, volumeMounts }) };
}

/** The index of the variable a link was read from; -1 for other fields. */
function envIndexOf(via: readonly (string | number)[]): number {
  const index = via[via.indexOf('env') + 1];
  return via.includes('env') && typeof index === 'number' ? index : -1;
}

function calledPorts(app: Container, pod: Pod, chosen: readonly Container[]): ReadonlySet<number> {
  const calls = pod.links.filter(
    ({ client, server }) => server === app.name && chosen.some(({ name }) => name === client),
  );
  return new Set(calls.map(({ port }) => port));
}

function withoutEmpty(lists: Readonly<Record<string, readonly ValueMap[]>>): ValueMap {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([key, list]) => (list.length === 0 ? [] : [[key, [...list]]])),
  );
}

function podOf(
  manifest: Manifest,
  pod: Pod,
  chosen: readonly Container[],
  app: ValueMap,
): ValueMap {
  const document = manifest.documents[pod.document]?.parsed.value ?? null;
  const securityContext = valueAt(document, [...pod.spec, 'securityContext']);
  const inits = chosen.filter(({ role }) => role === 'sidecar' || role === 'init');
  const classics = chosen.filter((container) => !inits.includes(container));
  const volumes = volumesOf(pod, chosen).map(asVolume);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: pod.name === '' ? APP : pod.name },
    spec: {
      ...(isValueMap(securityContext) ? { securityContext } : {}),
      ...withoutEmpty({ initContainers: inits.map(({ value }) => value) }),
      containers: [app, ...classics.map(({ value }) => value)],
      ...withoutEmpty({ volumes }),
    },
  };
}

function volumesOf({ volumes }: Pod, chosen: readonly Container[]): readonly Volume[] {
  return volumes.filter(({ name }) =>
    chosen.some(({ mounts }) => mounts.some(({ volume }) => volume === name)),
  );
}

/** A pod of its own has no claim templates: a claim of the same kind that lives with the pod does. */
function asVolume({ type, name, value }: Volume): ValueMap {
  if (!isValueMap(value)) return { name };
  if (type !== 'claimTemplate') return value;
  return { name, ephemeral: { volumeClaimTemplate: { spec: value.spec ?? null } } };
}

/** The objects of the file that what is chosen refers to, each once, without namespace and without secrets. */
function objectsOf(
  { documents }: Manifest,
  pod: Pod,
  chosen: readonly Container[],
  app: ValueMap,
): readonly ValueMap[] {
  const parts = [
    ...chosen.map(({ value }) => value),
    ...volumesOf(pod, chosen).map(({ value }) => value),
    app,
  ];
  const used = pod.references.filter(
    ({ name, kind }) => kind !== 'ServiceAccount' && parts.some((part) => holdsText(part, name)),
  );
  return readFileObjects(documents.map(({ parsed }) => parsed.value))
    .filter(({ kind, name }) => used.some((each) => each.kind === kind && each.name === name))
    .map(withoutOrigin);
}

function holdsText(value: Value, text: string): boolean {
  if (typeof value !== 'object' || value === null) return value === text;
  return Object.values(value).some((inner) => holdsText(inner, text));
}

function withoutOrigin({ kind, name, value }: FileObject): ValueMap {
  const { metadata: _, data, stringData, ...rest } = value;
  const own = { ...rest, metadata: { name } };
  if (kind !== 'Secret') return { ...own, ...(data === undefined ? {} : { data }) };
  const keys = [data, stringData].flatMap((held) => (isValueMap(held) ? Object.keys(held) : []));
  return { ...own, stringData: Object.fromEntries(keys.map((key) => [key, 'change-me'])) };
}

/** The values of the pattern: the app's ports and paths are asked for, ports of the chosen can be set. */
function valuesOf(
  pod: Pod,
  app: Container,
  chosen: readonly Container[],
  standIn: ValueMap,
): readonly PatternValue[] {
  const values: PatternValue[] = [];
  const add = (key: string, text: string, question: string, asked: boolean) => {
    if (values.some((value) => value.text === text)) return;
    const taken = values.filter((value) => value.key.replace(/-\d+$/, '') === key).length;
    values.push({ key: taken === 0 ? key : `${key}-${taken + 1}`, text, question, asked });
  };
  for (const port of calledPorts(app, pod, chosen))
    add('app-port', String(port), 'On which port does the app listen?', true);
  for (const mount of mapsOf(standIn, 'volumeMounts')) {
    const volume = textOf(mount, 'name');
    const key = isDns1123Label(volume).length === 0 && /^[a-z]/.test(volume) ? volume : 'shared';
    add(`${key}-path`, textOf(mount, 'mountPath'), `Where does the app have ${volume}?`, true);
  }
  for (const { name, ports } of chosen)
    for (const { number } of ports)
      add(`${name}-port`, String(number), `On which port does ${name} listen?`, false);
  return values;
}
