import { type FieldPath, type Value, type ValueMap, valueAt } from '../kubernetes/index.ts';
import { keyOf, mapsOf, textOf } from './fields.ts';
import { answeredBy, type FileObject } from './file-object.ts';
import type { Container, Reference } from './pod.ts';

type Kind = Reference['kind'];
interface Found {
  readonly kind: Kind;
  readonly name: string;
  readonly from: FieldPath;
}

/** What the pod needs from other objects, each with the document of the file that holds it, if one does. */
export function readReferences(
  document: Value,
  spec: FieldPath,
  containers: readonly Container[],
  namespace: string,
  objects: readonly FileObject[],
): readonly Reference[] {
  const found = [
    ...containers.flatMap(({ value, path }) => ofContainer(value, path)),
    ...ofVolumes(valueAt(document, [...spec, 'volumes']), [...spec, 'volumes']),
    ...ofSpec(valueAt(document, spec), spec),
  ];
  return found.map((reference) => {
    const answer = answeredBy(objects, reference.kind, reference.name, namespace);
    return answer === undefined ? reference : { ...reference, document: answer };
  });
}

function ofContainer(container: ValueMap, path: FieldPath): Found[] {
  const fromEnv = mapsOf(container.env).flatMap(({ index, map }) => {
    const from = [...path, 'env', index, 'valueFrom'];
    return [
      ...named('ConfigMap', keyOf(map.valueFrom, 'configMapKeyRef'), [...from, 'configMapKeyRef']),
      ...named('Secret', keyOf(map.valueFrom, 'secretKeyRef'), [...from, 'secretKeyRef']),
    ];
  });
  const fromAll = mapsOf(container.envFrom).flatMap(({ index, map }) => {
    const from = [...path, 'envFrom', index];
    return [
      ...named('ConfigMap', map.configMapRef, [...from, 'configMapRef']),
      ...named('Secret', map.secretRef, [...from, 'secretRef']),
    ];
  });
  return [...fromEnv, ...fromAll];
}

function ofVolumes(volumes: Value | undefined, at: FieldPath): Found[] {
  return mapsOf(volumes).flatMap(({ index, map }) => {
    const path = [...at, index];
    const sources = [...path, 'projected', 'sources'];
    return [
      ...named('ConfigMap', map.configMap, [...path, 'configMap']),
      ...named('Secret', map.secret, [...path, 'secret'], 'secretName'),
      ...named(
        'PersistentVolumeClaim',
        map.persistentVolumeClaim,
        [...path, 'persistentVolumeClaim'],
        'claimName',
      ),
      ...mapsOf(keyOf(map.projected, 'sources')).flatMap((source) => [
        ...named('ConfigMap', source.map.configMap, [...sources, source.index, 'configMap']),
        ...named('Secret', source.map.secret, [...sources, source.index, 'secret']),
      ]),
    ];
  });
}

function ofSpec(spec: Value | undefined, path: FieldPath): Found[] {
  // `serviceAccount` is the older name of the same field.
  const account =
    keyOf(spec, 'serviceAccountName') === undefined ? 'serviceAccount' : 'serviceAccountName';
  return [
    ...named('ServiceAccount', spec, path, account),
    ...mapsOf(keyOf(spec, 'imagePullSecrets')).flatMap(({ index, map }) =>
      named('Secret', map, [...path, 'imagePullSecrets', index]),
    ),
  ];
}

function named(kind: Kind, holder: Value | undefined, at: FieldPath, key = 'name'): Found[] {
  const name = textOf(keyOf(holder, key));
  return name === '' ? [] : [{ kind, name, from: [...at, key] }];
}
