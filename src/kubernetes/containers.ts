import { type FieldPath, type Value, type ValueMap, valueAt } from './field-path.ts';
import { mapsOf, textOf } from './fields.ts';
import type { WorkloadKind } from './kinds.ts';

export type ContainerList = 'initContainers' | 'containers' | 'ephemeralContainers';

export interface PlacedContainer {
  readonly container: ValueMap;
  readonly list: ContainerList;
  readonly index: number;
}

const LISTS: readonly ContainerList[] = ['initContainers', 'containers', 'ephemeralContainers'];

/** All containers of a pod spec in the order in which Kubernetes visits them: init, main, ephemeral. */
export function containersOf(podSpec: ValueMap | undefined): readonly PlacedContainer[] {
  const found: PlacedContainer[] = [];
  for (const list of LISTS) {
    for (const [index, container] of mapsOf(podSpec, list).entries()) {
      found.push({ container, list, index });
    }
  }
  return found;
}

/** True for an init container that keeps running beside the main containers. */
export function isSidecar(initContainer: ValueMap): boolean {
  return textOf(initContainer, 'restartPolicy') === 'Always';
}

/** Where the pod spec of an object of that kind is. */
export function podSpecPath(kind: WorkloadKind): FieldPath {
  return kind.template === undefined ? ['spec'] : [...kind.template, 'spec'];
}

/** The object's own metadata and spec for a Pod, its pod template otherwise. */
export function podTemplateOf(kind: WorkloadKind, object: Value): Value | undefined {
  return kind.template === undefined ? object : valueAt(object, kind.template);
}
