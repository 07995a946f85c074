import {
  type FieldPath,
  isValueMap,
  isWithin,
  samePath,
  type Value,
  valueAt,
} from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';

/**
 * Keys whose empty list or mapping the API reads like no key at all. Others mean something when empty (`emptyDir: {}`,
 * `podSelector: {}`) or are required (`containers`).
 */
const ABSENT_WHEN_EMPTY = new Set([
  ...[
    'metadata',
    'annotations',
    'labels',
    'nodeSelector',
    'limits',
    'requests',
    'resources',
    'lifecycle',
  ],
  ...['securityContext', 'capabilities', 'add', 'drop', 'supplementalGroups', 'sysctls'],
  ...['initContainers', 'ephemeralContainers', 'volumes', 'volumeMounts', 'volumeDevices'],
  ...['volumeClaimTemplates', 'ports', 'env', 'envFrom', 'args', 'command', 'imagePullSecrets'],
  ...['tolerations', 'hostAliases', 'hostnames', 'topologySpreadConstraints', 'readinessGates'],
  ...['resizePolicy', 'dnsConfig', 'nameservers', 'searches', 'options', 'affinity'],
]);

/**
 * The changes that remove several places at once, together with the parents that would be left empty and mean nothing, or
 * stand at or below `upTo`.
 */
export function removals(
  value: Value,
  places: readonly FieldPath[],
  upTo?: FieldPath,
): readonly Change[] {
  let removed = unique(places);
  const mayGo = (parent: FieldPath) =>
    ABSENT_WHEN_EMPTY.has(String(parent.at(-1))) || (upTo !== undefined && isWithin(parent, upTo));
  for (;;) {
    const emptied = removed.find(
      (path) => mayGo(path.slice(0, -1)) && isEmptied(value, path.slice(0, -1), removed),
    );
    if (!emptied) return removed.map((at) => ({ change: 'remove', at }));
    const parent = emptied.slice(0, -1);
    removed = [...removed.filter((path) => !samePath(path.slice(0, -1), parent)), parent];
  }
}

/** True when nothing of the parent, a key's value, would stay. */
function isEmptied(value: Value, parent: FieldPath, removed: readonly FieldPath[]): boolean {
  if (typeof parent.at(-1) !== 'string') return false;
  const here = valueAt(value, parent);
  const size = Array.isArray(here) ? here.length : isValueMap(here) ? Object.keys(here).length : 0;
  const gone = removed.filter((path) => samePath(path.slice(0, -1), parent)).length;
  return size > 0 && gone === size;
}

/** True when the list or mapping at the place is empty and means nothing so. */
export function isMeaninglessEmpty(value: Value, at: FieldPath): boolean {
  const here = valueAt(value, at);
  const empty = Array.isArray(here)
    ? here.length === 0
    : isValueMap(here) && Object.keys(here).length === 0;
  return empty && ABSENT_WHEN_EMPTY.has(String(at.at(-1)));
}

function unique(places: readonly FieldPath[]): FieldPath[] {
  return places.filter((path, i) => places.findIndex((other) => samePath(other, path)) === i);
}
