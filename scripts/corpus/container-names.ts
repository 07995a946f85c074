/** What speaks of a container by its name: annotations of the pod, and fields of its containers. */
import {
  type FieldPath,
  isValueMap,
  type Value,
  type ValueMap,
  valueAt,
} from '../../src/kubernetes/index.ts';
import type { Pod } from '../../src/pod/index.ts';
import { setAt } from './value.ts';

export const DEFAULT = 'kubectl.kubernetes.io/default-container';
const LOGS_DEFAULT = 'kubectl.kubernetes.io/default-logs-container';
const BY_KEY = [
  'container.apparmor.security.beta.kubernetes.io/',
  'container.seccomp.security.alpha.kubernetes.io/',
];

function annotations(document: Value, pod: Pod): ValueMap | undefined {
  const found = valueAt(document, [...pod.metadata, 'annotations']);
  return isValueMap(found) ? found : undefined;
}

/** The annotations that speak of a container go with it; of them only those that are meant. */
export function forget(
  document: Value,
  pod: Pod,
  name: string,
  isMeant: (key: string) => boolean,
): void {
  const map = annotations(document, pod) ?? {};
  for (const [key, value] of Object.entries(map)) {
    if (!isMeant(key)) continue;
    const speaks = [DEFAULT, LOGS_DEFAULT].includes(key) && value === name;
    const byKey = typeof value === 'string' && BY_KEY.some((prefix) => key === prefix + name);
    if (speaks || byKey) delete map[key];
  }
}

/** A container gets another name, here and wherever it is spoken of. */
export function rename(document: Value, pod: Pod, path: FieldPath, from: string, to: string): void {
  renameInAnnotations(annotations(document, pod) ?? {}, from, to);
  renameInFields(valueAt(document, pod.spec) ?? null, '', from, to);
  const around = pod.kind === 'DeploymentConfig' ? ['triggers', 'strategy'] : [];
  for (const key of around)
    renameInFields(valueAt(document, [...pod.object, 'spec', key]) ?? null, key, from, to);
  setAt(document, [...path, 'name'], to);
}

function renameInAnnotations(map: ValueMap, from: string, to: string): void {
  for (const [key, value] of Object.entries(map)) {
    if ([DEFAULT, LOGS_DEFAULT].includes(key) && value === from) map[key] = to;
    const prefix = BY_KEY.find((start) => key === start + from);
    if (prefix !== undefined && typeof value === 'string') {
      delete map[key];
      map[prefix + to] = value;
    }
  }
}

/** `parent` is the key under which a value stands. */
function renameInFields(here: Value, parent: string, from: string, to: string): void {
  if (Array.isArray(here)) for (const item of here) renameInFields(item, parent, from, to);
  if (!isValueMap(here)) return;
  for (const [key, child] of Object.entries(here)) {
    const isName =
      key === 'targetContainerName' ||
      (key === 'containerName' && ['resourceFieldRef', 'execNewPod'].includes(parent));
    if (isName && child === from) here[key] = to;
    else if (key === 'containerNames' && Array.isArray(child))
      here[key] = child.map((name) => (name === from ? to : name));
    else renameInFields(child, key, from, to);
  }
}
