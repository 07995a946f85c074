import { isConfigMapKey, isDns1123Subdomain, type ValueMap } from '../kubernetes/index.ts';
import type { GestureOf } from './gesture.ts';
import { metadataFor, objectsOf, type PodInFile, placeObject } from './new-object.ts';
import { type Answer, isObjection, refuse } from './proposal.ts';
import { isPullSecret, keysAskedFor } from './stub-keys.ts';

/**
 * The object a pod refers to and nobody in the file is, to be filled in. A ConfigMap or Secret has the keys the pod asks
 * for, each empty, besides those given.
 */
export function addStub(text: PodInFile, gesture: GestureOf<'addStub'>): Answer {
  const { kind, name } = gesture;
  const fault = faultIn(text, gesture);
  if (fault !== undefined) return refuse(fault);
  const keys = [...new Set([...(gesture.keys ?? []), ...keysAskedFor(text.pod, kind, name)])];
  const object = {
    apiVersion: 'v1',
    kind,
    metadata: metadataFor(text, name),
    ...content(text, gesture, keys),
  };
  const placed = placeObject(text, object);
  return isObjection(placed) ? placed : { ok: true, ...placed, label: `${kind} ${name} added` };
}

function faultIn(
  text: PodInFile,
  { kind, name, keys = [] }: GestureOf<'addStub'>,
): string | undefined {
  if (isDns1123Subdomain(name).length > 0) {
    return `${name || 'An empty text'} is no name for a ${kind}. Use small letters, digits, dashes and dots.`;
  }
  const { namespace } = metadataFor(text, name);
  const isThere = objectsOf(text).some(
    (each) =>
      each.kind === kind &&
      each.name === name &&
      (namespace === undefined || each.namespace === '' || each.namespace === namespace),
  );
  if (isThere) return `The ${kind} ${name} is in this file already.`;
  const wrong = keys.find((key) => isConfigMapKey(key).length > 0);
  return wrong === undefined
    ? undefined
    : `${wrong} is no key. Use letters, digits, dashes, dots and underscores.`;
}

function content(
  { pod }: PodInFile,
  { kind, name }: GestureOf<'addStub'>,
  keys: readonly string[],
): ValueMap {
  const empty: ValueMap = Object.fromEntries(keys.map((key) => [key, '']));
  switch (kind) {
    case 'ConfigMap':
      return { data: empty };
    case 'Secret':
      return isPullSecret(pod, name)
        ? { type: 'kubernetes.io/dockerconfigjson', stringData: PULL_DATA }
        : { type: 'Opaque', stringData: empty };
    case 'PersistentVolumeClaim':
      return {
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      };
    case 'ServiceAccount':
      return {};
  }
}

/** What the API takes at least for a Secret of that type. */
const PULL_DATA = { '.dockerconfigjson': '{"auths": {}}' };
