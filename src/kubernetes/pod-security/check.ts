import { containersOf, type PlacedContainer } from '../containers.ts';
import type { FieldPath, Value, ValueMap } from '../field-path.ts';
import { fieldOf, mapOf, textOf } from '../fields.ts';

/** A pod, or the pod template of a workload: `metadata` and `spec`. */
export type PodLike = ValueMap;

/** One check of the Pod Security Standards. */
export interface Check {
  /** Its official name. */
  readonly id: string;
  /** Checks of the baseline level that this one makes needless. */
  readonly replaces?: string;
  /** The fields (counted from the pod) that make a pod fail it; none when the pod passes. */
  readonly find: (pod: PodLike) => readonly FieldPath[];
}

export function specOf(pod: PodLike): ValueMap | undefined {
  return mapOf(pod, 'spec');
}

export function podContext(pod: PodLike): ValueMap | undefined {
  return mapOf(specOf(pod), 'securityContext');
}

export const POD_CONTEXT: FieldPath = ['spec', 'securityContext'];

export function isWindows(pod: PodLike): boolean {
  return textOf(mapOf(specOf(pod), 'os'), 'name') === 'windows';
}

/** The fields of all containers of every role for which `find` returns a path within the container. */
export function inContainers(
  pod: PodLike,
  find: (container: ValueMap) => readonly FieldPath[],
): readonly FieldPath[] {
  return containersOf(specOf(pod)).flatMap((placed) =>
    find(placed.container).map((path) => [...containerPath(placed), ...path]),
  );
}

function containerPath({ list, index }: PlacedContainer): FieldPath {
  return ['spec', list, index];
}

/** Fields of the security contexts of the pod and its containers whose value is set and not good. */
export function inSecurityContexts(
  pod: PodLike,
  field: readonly string[],
  isBad: (value: Value) => boolean,
): readonly FieldPath[] {
  const badIn = (context: ValueMap | undefined): boolean => {
    const [last = '', ...outer] = [...field].reverse();
    const owner = outer.reverse().reduce<ValueMap | undefined>(mapOf, context);
    const value = fieldOf(owner, last);
    return value !== undefined && value !== null && isBad(value);
  };
  const ofPod = badIn(podContext(pod)) ? [[...POD_CONTEXT, ...field]] : [];
  const ofContainers = inContainers(pod, (container) =>
    badIn(mapOf(container, 'securityContext')) ? [['securityContext', ...field]] : [],
  );
  return [...ofPod, ...ofContainers];
}
