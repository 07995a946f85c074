import {
  type FieldPath,
  isDns1123Subdomain,
  isValueMap,
  optionalText,
  textOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Change, Manifest } from '../manifest/index.ts';
import { leavesOf } from '../patterns/index.ts';
import { readFileObjects } from '../pod/index.ts';
import {
  type Filled,
  labelsOf,
  nameIn,
  objectOf,
  specMap,
  type Target,
} from './add-pattern-target.ts';
import type { VolumePlan } from './add-pattern-volumes.ts';
import { freeName } from './name.ts';

/** How everything of a pattern is called in the file it comes to. */
export interface Names {
  readonly containers: ReadonlyMap<string, string>;
  readonly volumes: ReadonlyMap<string, string>;
  /** Names of container ports. */
  readonly ports: ReadonlyMap<string, string>;
  /** Objects by `Kind/name`. */
  readonly objects: ReadonlyMap<string, string>;
  /** '' when the file names none. */
  readonly namespace: string;
  /** What a Service selects. */
  readonly selector: ValueMap;
}

/** Names that clash with nothing: what has to be found by others keeps its name, all else gives way. */
export function namesFor(target: Target, filled: Filled, volumes: VolumePlan): Names {
  const namespace = valueAt(target.value, [...objectOf(target), 'metadata', 'namespace']);
  const labels = labelsOf(target);
  const { containers } = filled.brought;
  return {
    containers: new Map(containers.map(({ name }) => [name, nameIn(filled.values, name)])),
    volumes: volumes.names,
    ports: portNames(target, filled),
    objects: objectNames(target, filled),
    namespace: typeof namespace === 'string' ? namespace : '',
    selector: Object.keys(labels).length > 0 ? labels : { app: workloadName(target) },
  };
}

/** A name for what belongs to the workload, when it has none that can be used. */
export function workloadName({ pod }: Target): string {
  const name = pod.name.replace(/-+$/, '');
  return isDns1123Subdomain(name).length === 0 ? name : 'app';
}

/** A port's name is to be found once in a pod: a Service that asks for it gets any of two. */
function portNames({ pod }: Target, { brought }: Filled): Map<string, string> {
  const taken = new Set(pod.containers.flatMap(({ ports }) => ports.map(({ name }) => name ?? '')));
  const names = new Map<string, string>();
  for (const { name } of brought.pod.containers.flatMap(({ ports }) => ports)) {
    if (name === undefined || names.has(name)) continue;
    // At most 15 characters, the number behind the name included.
    const free = taken.has(name) ? freeName(name.slice(0, 13), taken) : name;
    taken.add(free);
    names.set(name, free);
  }
  return names;
}

/** Objects of the pattern's workload `web` become the pod's own: `web-config` is `shop-config` beside shop. */
function objectNames(target: Target, { brought, manifest }: Filled): Map<string, string> {
  const values = target.manifest.documents.map(({ parsed }) => parsed.value);
  const taken = new Set(readFileObjects(values).map(({ kind, name }) => `${kind}/${name}`));
  const account = textOf(specMap(target), 'serviceAccountName');
  const names = new Map<string, string>();
  for (const { kind, name } of readFileObjects(othersOf(manifest, brought.others))) {
    const wanted = ownName(name, brought.pod.name, workloadName(target));
    const used = new Set([...taken].flatMap((each) => afterKind(each, kind)));
    const free = kind === 'ServiceAccount' && account !== '' ? account : freeName(wanted, used);
    taken.add(`${kind}/${free}`);
    names.set(`${kind}/${name}`, free);
  }
  return names;
}

function othersOf({ documents }: Manifest, others: readonly number[]): readonly Value[] {
  return others.map((index) => documents[index]?.parsed.value ?? null);
}

function ownName(name: string, theirs: string, ours: string): string {
  if (theirs === '' || (name !== theirs && !name.startsWith(`${theirs}-`))) return name;
  return ours + name.slice(theirs.length);
}

function afterKind(key: string, kind: string): string[] {
  return key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : [];
}

/** The changes of one document of the pattern that give everything in it the names it has here. */
export function renamesIn(value: Value, isPod: boolean, names: Names): readonly Change[] {
  const changes = leavesOf(value).flatMap(({ at, value: before }): Change[] => {
    const after = typeof before === 'string' ? nameAt(value, at, before, isPod, names) : undefined;
    return after === undefined || after === before ? [] : [{ change: 'set', at, value: after }];
  });
  return isPod || !isValueMap(value) ? changes : [...changes, ...placed(value, names)];
}

/** The namespace of the file, and whom a Service selects. */
function placed(object: ValueMap, { namespace, selector }: Names): Change[] {
  const changes: Change[] = [];
  if (namespace !== '')
    changes.push({ change: 'set', at: ['metadata', 'namespace'], value: namespace });
  if (object.kind === 'Service')
    changes.push({ change: 'set', at: ['spec', 'selector'], value: selector });
  return changes;
}

function nameAt(
  value: Value,
  at: FieldPath,
  name: string,
  isPod: boolean,
  names: Names,
): string | undefined {
  const key = at.at(-1);
  const [, holder, outer] = at.filter((step) => typeof step === 'string').reverse();
  if (isPod && key === 'name') {
    if (outer === 'volumeClaimTemplates' && holder === 'metadata') return names.volumes.get(name);
    if (holder === 'volumes' || holder === 'volumeMounts' || holder === 'volumeDevices')
      return names.volumes.get(name);
    if (holder === 'containers' || holder === 'initContainers') return names.containers.get(name);
    if (holder === 'ports') return names.ports.get(name);
  }
  if ((key === 'port' && holder !== 'ports') || key === 'targetPort') return names.ports.get(name);
  if (holder === 'subjects' && key === 'namespace') return names.namespace || 'default';
  const kind = kindAt(value, at, isPod);
  return kind === undefined ? undefined : names.objects.get(`${kind}/${name}`);
}

/** Keys under which the name of an object stands, by the object's kind. */
const HOLDERS: Readonly<Record<string, string>> = {
  'configMap.name': 'ConfigMap',
  'configMapKeyRef.name': 'ConfigMap',
  'configMapRef.name': 'ConfigMap',
  'secret.name': 'Secret',
  'secret.secretName': 'Secret',
  'secretKeyRef.name': 'Secret',
  'secretRef.name': 'Secret',
  'imagePullSecrets.name': 'Secret',
  'persistentVolumeClaim.claimName': 'PersistentVolumeClaim',
};

/** The kind of the object that is named at a path; undefined where none is. */
function kindAt(value: Value, at: FieldPath, isPod: boolean): string | undefined {
  const [key, holder] = at.filter((step) => typeof step === 'string').reverse();
  if (key === 'serviceAccountName') return 'ServiceAccount';
  const beside = valueAt(value, [...at.slice(0, -1), 'kind']);
  if (key === 'name' && (holder === 'roleRef' || holder === 'subjects'))
    return typeof beside === 'string' ? beside : undefined;
  if (!isPod && at.length === 2 && holder === 'metadata' && key === 'name')
    return isValueMap(value) ? optionalText(value, 'kind') : undefined;
  return HOLDERS[`${holder}.${key}`];
}
