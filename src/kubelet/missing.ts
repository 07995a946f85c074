import type { Value, ValueMap } from '../kubernetes/index.ts';
import { mapOf, mapsIn, own, textOf } from './reading.ts';

/** An object the cluster does not have. */
export interface MissingObject {
  readonly kind: string;
  readonly name: string;
}

type Reference = MissingObject;

function named(kind: string, source: Value | undefined, key: string): Reference[] {
  const map = mapOf(source);
  const name = textOf(own(map, key));
  return name === undefined || own(map, 'optional') === true ? [] : [{ kind, name }];
}

/** The objects a container's environment cannot do without. */
export function environmentNeeds(container: ValueMap): Reference[] {
  const single = mapsIn(own(container, 'env')).flatMap((variable) => {
    const from = mapOf(own(variable, 'valueFrom'));
    return [
      ...named('ConfigMap', own(from, 'configMapKeyRef'), 'name'),
      ...named('Secret', own(from, 'secretKeyRef'), 'name'),
    ];
  });
  const whole = mapsIn(own(container, 'envFrom')).flatMap((from) => [
    ...named('ConfigMap', own(from, 'configMapRef'), 'name'),
    ...named('Secret', own(from, 'secretRef'), 'name'),
  ]);
  return [...single, ...whole];
}

/** The objects a volume cannot do without. */
export function volumeNeeds(volume: ValueMap): Reference[] {
  const sources = mapsIn(own(mapOf(own(volume, 'projected')), 'sources'));
  return [
    ...named('ConfigMap', own(volume, 'configMap'), 'name'),
    ...named('Secret', own(volume, 'secret'), 'secretName'),
    ...named('PersistentVolumeClaim', own(volume, 'persistentVolumeClaim'), 'claimName'),
    ...sources.flatMap((source) => [
      ...named('ConfigMap', own(source, 'configMap'), 'name'),
      ...named('Secret', own(source, 'secret'), 'name'),
    ]),
  ];
}

/** The first of `needs` that is missing. */
export function firstMissing(
  needs: readonly Reference[],
  missing: readonly MissingObject[],
): MissingObject | undefined {
  return needs.find((need) => missing.some((m) => m.kind === need.kind && m.name === need.name));
}
