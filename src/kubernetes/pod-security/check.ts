import { containersOf, type PlacedContainer } from '../containers.ts';
import { type FieldPath, isValueMap, type Value, type ValueMap } from '../field-path.ts';
import { fieldOf, mapOf, textOf } from '../fields.ts';

/** What the checks look at in a pod, or in the pod template of a workload. */
export interface PodView {
  readonly spec: ValueMap | undefined;
  readonly context: ValueMap | undefined;
  readonly annotations: ValueMap | undefined;
  /** Containers of every role. */
  readonly containers: readonly PlacedContainer[];
  readonly isWindows: boolean;
}

export function viewOf(pod: ValueMap): PodView {
  const spec = mapOf(pod, 'spec');
  return {
    spec,
    context: mapOf(spec, 'securityContext'),
    annotations: mapOf(mapOf(pod, 'metadata'), 'annotations'),
    containers: containersOf(spec),
    isWindows: textOf(mapOf(spec, 'os'), 'name') === 'windows',
  };
}

/** One check of the Pod Security Standards. */
export interface Check {
  /** Its official name. */
  readonly id: string;
  /** The check of the baseline level that this one makes needless. */
  readonly replaces?: string;
  /** The fields (counted from the pod) that make a pod fail it; none when the pod passes. */
  readonly find: (pod: PodView) => readonly FieldPath[];
}

export const POD_CONTEXT: FieldPath = ['spec', 'securityContext'];

const NONE: readonly FieldPath[] = [];

/** The fields of all containers of every role for which `find` returns a path within the container. */
export function inContainers(
  pod: PodView,
  find: (container: ValueMap) => readonly FieldPath[],
): readonly FieldPath[] {
  const found: FieldPath[] = [];
  for (const { container, list, index } of pod.containers) {
    for (const path of find(container)) found.push(['spec', list, index, ...path]);
  }
  return found;
}

const CONFINED = ['RuntimeDefault', 'Localhost'];

/** The types of the profiles (seccomp, AppArmor) that are set and do not confine; one without a type does not. */
export function unconfiningTypes(pod: PodView, profile: string): readonly FieldPath[] {
  const isBad = (value: Value) =>
    !CONFINED.includes(textOf(isValueMap(value) ? value : undefined, 'type'));
  return inSecurityContexts(pod, [profile], isBad).map((path) => [...path, 'type']);
}

/** Fields of the security contexts of the pod and its containers whose value is set and not good. */
export function inSecurityContexts(
  pod: PodView,
  field: readonly string[],
  isBad: (value: Value) => boolean,
): readonly FieldPath[] {
  const [last = '', ...outer] = [...field].reverse();
  const owners = outer.reverse();
  const badIn = (context: ValueMap | undefined): boolean => {
    const value = fieldOf(owners.reduce<ValueMap | undefined>(mapOf, context), last);
    return value !== undefined && value !== null && isBad(value);
  };
  const ofContainers = inContainers(pod, (container) =>
    badIn(mapOf(container, 'securityContext')) ? [['securityContext', ...field]] : NONE,
  );
  return badIn(pod.context) ? [[...POD_CONTEXT, ...field], ...ofContainers] : ofContainers;
}
