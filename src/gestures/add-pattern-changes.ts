import {
  type FieldPath,
  isSet,
  isValueMap,
  printFieldPath,
  textOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import { applyChanges, type Change, sameValue } from '../manifest/index.ts';
import type { Brought, PodField } from '../patterns/index.ts';
import { type Container, portsServedBy, type Role } from '../pod/index.ts';
import { specMap, type Target } from './add-pattern-target.ts';
import { sharedHere, type VolumePlan } from './add-pattern-volumes.ts';
import { asVolume } from './as-volume.ts';
import { indexOf, sectionOf } from './lane.ts';
import { mountAt } from './mount.ts';
import {
  append,
  isObjection,
  type Objection,
  openList,
  openSection,
  openVolumes,
} from './proposal.ts';
import { fieldChange } from './set-field.ts';

/** Changes of the pod's document, or why there are none; with what the user should know of. */
export interface PodChanges {
  readonly changes: readonly Change[];
  readonly hints: readonly string[];
  /** The card of the first container that comes. */
  readonly selects?: FieldPath;
}

type Steps = readonly (Change | Objection)[];

/** What changes in the pod: containers, volumes, what the app gains, and fields of the pod. Names are those of here. */
export function podChanges(
  target: Target,
  brought: Brought,
  plan: VolumePlan,
  startsFirst: boolean,
): PodChanges | Objection {
  const containers = broughtContainers(target, brought, plan, startsFirst);
  const gains = appGains(target, brought);
  const fields = fieldSteps(target, brought);
  const steps = [
    ...fields.steps,
    ...containers,
    ...broughtVolumes(target, brought, plan),
    ...gains.steps,
  ];
  const objection = steps.find((step): step is Objection => isObjection(step));
  if (objection) return objection;
  const changes = steps.flatMap((step) => (isObjection(step) ? [] : [step]));
  const [first] = containers;
  const isCard = first !== undefined && !isObjection(first) && first.change === 'insert';
  const selects = isCard ? [...first.list, first.index] : target.app.path;
  return { changes, hints: [...gains.hints, ...fields.hints], selects };
}

function broughtContainers(
  target: Target,
  brought: Brought,
  plan: VolumePlan,
  startsFirst: boolean,
): Steps {
  return brought.containers.map((container) => {
    const section = openSection(target, sectionOf(container.role));
    if (isObjection(section)) return section;
    const index = placeOf(target, container.role, startsFirst, section.items.length);
    const value = withFolders(secured(target, brought, container), plan);
    return { change: 'insert', list: section.at, index, value };
  });
}

/**
 * At the end of the list, so that it starts just before the app; what others may need goes before the first plain init
 * container, and an init container of that kind before all.
 */
function placeOf({ pod }: Target, role: Role, startsFirst: boolean, length: number): number {
  if (!startsFirst || sectionOf(role) === 'containers') return length;
  if (role === 'init') return 0;
  const init = pod.containers.find((other) => other.role === 'init');
  return init ? indexOf(init.path) : length;
}

/** The container with what it had from the pattern's pod and would not get from this one. Files are shared as the app's user. */
function secured(target: Target, { securityContext }: Brought, { value }: Container): ValueMap {
  const own = isValueMap(value.securityContext) ? value.securityContext : {};
  const here = specMap(target, 'securityContext');
  const carried = (key: string): ValueMap => {
    const inherited = securityContext[key] ?? null;
    const comes = inherited === null || isSet(own, key) || sameValue(here[key] ?? null, inherited);
    return comes ? {} : { [key]: inherited };
  };
  const appUser = valueAt(target.app.value, ['securityContext', 'runAsUser']);
  const runAsUser = appUser ?? securityContext.runAsUser ?? null;
  const hasUser = isSet(own, 'runAsUser') || isSet(here, 'runAsUser') || runAsUser === null;
  const user = own.runAsUser ?? here.runAsUser ?? runAsUser;
  const context = {
    // Beside an app that is root, a container that shares its files is root too.
    ...(user === 0 ? {} : carried('runAsNonRoot')),
    ...(hasUser ? {} : { runAsUser }),
    ...own,
    ...carried('seccompProfile'),
  };
  const isSame = Object.keys(context).length === Object.keys(own).length;
  return isSame ? value : withKey(value, 'securityContext', context, 'volumeMounts');
}

/** The mapping with a key set; a new one goes before another, where that is. */
function withKey(map: ValueMap, key: string, value: Value, before: string): ValueMap {
  if (key in map || !(before in map)) return { ...map, [key]: value };
  return Object.fromEntries(
    Object.entries(map).flatMap(([each, old]): [string, Value][] =>
      each === before
        ? [
            [key, value],
            [each, old],
          ]
        : [[each, old]],
    ),
  );
}

/** A volume the app has already, mounted at the same folder of it as in the app. */
function withFolders(value: ValueMap, { shared, names }: VolumePlan): ValueMap {
  const folders = new Map(
    [...shared].map(([name, { subPath }]) => [names.get(name) ?? name, subPath]),
  );
  const { volumeMounts } = value;
  if (!Array.isArray(volumeMounts)) return value;
  const inFolder = (mount: Value): Value => {
    const folder = isValueMap(mount) ? folders.get(textOf(mount, 'name')) : undefined;
    if (!isValueMap(mount) || folder === undefined) return mount;
    const below = textOf(mount, 'subPath');
    return withKey(mount, 'subPath', below === '' ? folder : `${folder}/${below}`, 'readOnly');
  };
  return { ...value, volumeMounts: volumeMounts.map(inFolder) };
}

function broughtVolumes(target: Target, brought: Brought, plan: VolumePlan): Steps {
  const known = sharedHere(plan);
  const coming = brought.volumes.filter(({ name }) => !known.has(name));
  if (coming.length === 0) return [];
  const list = openVolumes(target);
  return isObjection(list) ? [list] : coming.map((volume) => append(list, asVolume(volume)));
}

function appGains(target: Target, { app: gains }: Brought): { steps: Steps; hints: string[] } {
  const { app } = target;
  const hints: string[] = [];
  const into = (key: string, items: readonly ValueMap[]): Steps => {
    if (items.length === 0) return [];
    const list = openList(target, [...app.path, key]);
    return isObjection(list) ? [list] : items.map((item) => append(list, item));
  };
  const env = gains.env.filter((wanted) => {
    const there = variableOf(app, textOf(wanted, 'name'));
    if (there && !sameValue(there, wanted))
      hints.push(`${app.name} sets ${textOf(wanted, 'name')} itself. ${meaning(wanted)}`);
    return there === undefined;
  });
  const steps = [
    ...into(
      'ports',
      gains.ports.filter((port) => !isServed(app, port)),
    ),
    ...into(
      'envFrom',
      gains.envFrom.filter((source) => !holds(app.value.envFrom, source)),
    ),
    ...into('env', env),
    ...into(
      'volumeMounts',
      gains.mounts.filter((mount) => !mountAt(app, textOf(mount, 'mountPath'))),
    ),
  ];
  return { steps, hints };
}

function variableOf({ value }: Container, name: string): ValueMap | undefined {
  const list = Array.isArray(value.env) ? value.env : [];
  return list.filter(isValueMap).find((variable) => variable.name === name);
}

function meaning(wanted: ValueMap): string {
  const value = textOf(wanted, 'value');
  return value === '' ? 'It stays as it is.' : `To use what was added, set it to ${value}.`;
}

/** A port it is known to serve needs no declaration; one of another protocol is another one. */
function isServed(app: Container, port: ValueMap): boolean {
  const protocol = textOf(port, 'protocol') || 'TCP';
  const declared = app.ports.filter(({ number }) => number === port.containerPort);
  if (declared.length > 0) return declared.some((other) => other.protocol === protocol);
  return protocol === 'TCP' && portsServedBy(app).some((known) => known === port.containerPort);
}

function holds(list: Value | undefined, wanted: ValueMap): boolean {
  return Array.isArray(list) && list.some((item) => sameValue(item, wanted));
}

/** Fields of the pod that it does not set itself; where it does, that stays, and is told. */
function fieldSteps(target: Target, brought: Brought): { steps: Steps; hints: string[] } {
  const { pod } = target;
  const fields: PodField[] = [
    ...brought.fields.map(({ at, value }) => ({ at: [...pod.spec, ...at], value })),
    ...entries([...pod.metadata, 'annotations'], brought.annotations),
    ...entries([...pod.metadata, 'labels'], brought.labels),
  ];
  const hints: string[] = [];
  const missing = fields.filter(({ at, value }) => {
    const there = valueAt(target.value, at);
    if (there === undefined || there === null) return true;
    if (!sameValue(there, value) && at.at(-1) !== 'fsGroup')
      hints.push(`${printFieldPath(at)} is ${printed(there)} here, not ${printed(value)}.`);
    return false;
  });
  return { steps: grouped(target, missing), hints };
}

function printed(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function entries(at: FieldPath, map: ValueMap): PodField[] {
  return Object.entries(map).map(([key, value]) => ({ at: [...at, key], value }));
}

function isFilled(value: Value | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** The changes that set fields: one for each mapping that is missing, with all that comes into it. */
function grouped(target: Target, fields: readonly PodField[]): Steps {
  const missing = new Map<string, { at: FieldPath; sets: Change[] }>();
  for (const { at, value } of fields) {
    const depth = at.findIndex((_, i) => !isFilled(valueAt(target.value, at.slice(0, i + 1))));
    const outer = at.slice(0, depth + 1);
    const key = printFieldPath(outer);
    const group = missing.get(key) ?? { at: outer, sets: [] };
    group.sets.push({ change: 'set', at: at.slice(depth), value });
    missing.set(key, group);
  }
  return [...missing.values()].map(({ at, sets }) => {
    const made = valueAt(applyChanges({}, sets), at.slice(-1)) ?? null;
    return fieldChange(target.value, at, made);
  });
}
