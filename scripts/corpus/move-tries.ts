/** A container in another role, or at another place of its own. */
import { isValueMap, type Value, valueAt } from '../../src/kubernetes/index.ts';
import type { Container, Pod, Role } from '../../src/pod/index.ts';
import { DEFAULT, forget } from './container-names.ts';
import { sectionPath } from './container-tries.ts';
import { made, type Try } from './try.ts';
import { listAt, removeAt } from './value.ts';

const NOT_FOR_INIT = [
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
  'resizePolicy',
];

export function moves(pod: Pod, { name, path }: Container, isBareList: boolean): Try[] {
  if (isBareList) return [];
  const wishes: [Role, number][] = [
    ['init', 0],
    ['sidecar', 0],
    ['classic', 0],
    ['init', 99],
    ['classic', 99],
  ];
  return wishes.map(([role, index]) =>
    made({ do: 'moveContainer', container: name, role, index, dropForbidden: true }, (document) => {
      const moved = valueAt(document, path);
      if (!isValueMap(moved)) return;
      removeAt(document, path);
      if (role === 'sidecar') moved.restartPolicy = 'Always';
      else if (moved.restartPolicy === 'Always') delete moved.restartPolicy;
      if (role === 'init') {
        for (const key of NOT_FOR_INIT) if (moved[key] !== null) delete moved[key];
      }
      const list = listAt(document, sectionPath(pod, role, false));
      list.splice(placeIn(list, role, index), 0, moved);
      if (role !== 'classic') forget(document, pod, name, (key) => key === DEFAULT);
    }),
  );
}

/** The place in the list before the lane's card of that index; after its last; the end when the lane is empty. */
function placeIn(list: readonly Value[], role: Role, index: number): number {
  const isSidecar = (item: Value) => isValueMap(item) && item.restartPolicy === 'Always';
  const lane = list.flatMap((item, i) => {
    if (!isValueMap(item)) return [];
    return role === 'classic' || isSidecar(item) === (role === 'sidecar') ? [i] : [];
  });
  const last = lane.at(-1);
  return lane[index] ?? (last === undefined ? list.length : last + 1);
}
