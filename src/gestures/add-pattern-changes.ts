import {
  type FieldPath,
  isValueMap,
  textOf,
  type Value,
  type ValueMap,
} from '../kubernetes/index.ts';
import { type Change, type Manifest, sameValue } from '../manifest/index.ts';
import type { Brought } from '../patterns/index.ts';
import { type Container, portsServedBy, type Role } from '../pod/index.ts';
import { containerHere, itemHere } from './add-pattern-container.ts';
import { fieldSteps } from './add-pattern-fields.ts';
import type { Target } from './add-pattern-target.ts';
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
  adapted: Manifest,
  brought: Brought,
  plan: VolumePlan,
  startsFirst: boolean,
): PodChanges | Objection {
  const containers = broughtContainers(target, adapted, brought, plan, startsFirst);
  const gains = appGains(target, adapted, brought);
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
  adapted: Manifest,
  brought: Brought,
  plan: VolumePlan,
  startsFirst: boolean,
): Steps {
  return brought.containers.map((container) => {
    const section = openSection(target, sectionOf(container.role));
    if (isObjection(section)) return section;
    const index = placeOf(target, container.role, startsFirst, section.items.length);
    const item = containerHere(target, adapted, brought, container, plan);
    return { change: 'insert', list: section.at, index, ...item };
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

function broughtVolumes(target: Target, brought: Brought, plan: VolumePlan): Steps {
  const known = sharedHere(plan);
  const coming = brought.volumes.filter(({ name }) => !known.has(name));
  if (coming.length === 0) return [];
  const list = openVolumes(target);
  return isObjection(list) ? [list] : coming.map((volume) => append(list, asVolume(volume)));
}

function appGains(
  target: Target,
  adapted: Manifest,
  brought: Brought,
): { steps: Steps; hints: string[] } {
  const { app: gains } = brought;
  const { app } = target;
  const hints: string[] = [];
  const into = (key: string, items: readonly ValueMap[]): Steps => {
    if (items.length === 0) return [];
    const list = openList(target, [...app.path, key]);
    return isObjection(list)
      ? [list]
      : items.map((item) => append(list, item, linesOf(adapted, brought, key, item)));
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

/** The text of what the app has in the pattern, where there are comments to keep. */
function linesOf(
  adapted: Manifest,
  { pod, containers }: Brought,
  key: string,
  item: ValueMap,
): string | undefined {
  const app = pod.containers.find((container) => !containers.includes(container));
  const list = app?.value[key];
  if (!app || !Array.isArray(list)) return undefined;
  return itemHere(adapted, pod.document, [...app.path, key, list.indexOf(item)]).lines;
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
