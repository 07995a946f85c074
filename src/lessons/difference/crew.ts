/** Who is in the pod, and in which place. */
import type { FieldPath } from '../../kubernetes/index.ts';
import type { Container, Pod, Role } from '../../pod/index.ts';
import { changesBetween } from './changes.ts';
import { containerSentence } from './container-sentence.ts';

export interface Told {
  readonly at: FieldPath;
  readonly sentence: string;
}

const IS: Readonly<Record<Role, string>> = {
  main: 'the main container',
  classic: 'a container beside the main one: both are started at about the same moment',
  sidecar: 'a sidecar container: it starts before the app and stops after it',
  init: 'an init container: it ends before the next one starts',
};

/** What is told of the containers. `spec` is where those that are gone were. */
export function crewChanges(before: readonly Container[], pod: Pod): readonly Told[] {
  const after = pod.containers;
  const names = new Set(after.map(({ name }) => name));
  const gone = before.filter(({ name }) => !names.has(name));
  return [
    ...after.flatMap((container) => {
      const old = before.find(({ name }) => name === container.name);
      return old
        ? [...placeChanges(old, container, before, after), ...fieldChanges(old, container)]
        : [added(container, before.length > 0)];
    }),
    ...gone.map(({ name }) => ({ at: pod.spec, sentence: `${name} is no longer in the pod.` })),
  ];
}

function added({ name, role, path }: Container, isOneMore: boolean): Told {
  return { at: path, sentence: `${name} is in the pod${isOneMore ? ' too' : ''}, as ${IS[role]}.` };
}

function placeChanges(
  old: Container,
  container: Container,
  before: readonly Container[],
  after: readonly Container[],
): Told[] {
  const { name, role, path } = container;
  if (old.role !== role) return [{ at: path, sentence: `${name} is ${IS[role]}.` }];
  const passed = startsBefore(container, after).find(
    (other) =>
      startsBefore(old, before).every((one) => one !== other) &&
      before.some((one) => one.name === other),
  );
  const isInit = role === 'init' || role === 'sidecar';
  return isInit && passed !== undefined && isUnmoved(passed, before, after)
    ? [{ at: path, sentence: `${name} starts after ${passed}.` }]
    : [];
}

/** The init containers and sidecars that start before one. */
function startsBefore({ path }: Container, all: readonly Container[]): readonly string[] {
  const index = all.findIndex((one) => one.path.join() === path.join());
  return all.slice(0, Math.max(0, index)).map(({ name }) => name);
}

/** The other kept its role: that it is passed says something. */
function isUnmoved(
  name: string,
  before: readonly Container[],
  after: readonly Container[],
): boolean {
  const roleIn = (all: readonly Container[]) => all.find((one) => one.name === name)?.role;
  return roleIn(before) === roleIn(after);
}

function fieldChanges(old: Container, container: Container): Told[] {
  const isPlaced = old.role !== container.role;
  return changesBetween(old.value, container.value)
    .filter(({ keys }) => keys[0] !== 'name' && !(isPlaced && keys[0] === 'restartPolicy'))
    .map((change) => ({
      at: [...container.path, ...change.at],
      sentence: containerSentence(container.name, change),
    }));
}
