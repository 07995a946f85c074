/** Mounts that come and go. */
import type { GestureBody } from '../../src/gestures/index.ts';
import type { Container, Pod } from '../../src/pod/index.ts';
import { spread } from './sample.ts';
import { made, NEW, type Try } from './try.ts';
import { listAt, removeAt } from './value.ts';

const AT = '/corpus/data';

export function mounts(pod: Pod, cards: readonly Container[], isBareList: boolean): Try[] {
  const [a, b = a] = cards;
  return [
    ...added(pod, cards),
    ...cards.flatMap(removed),
    ...(a && b && !isBareList ? [volumeWithMounts(pod, a, b)] : []),
  ];
}

function added(pod: Pod, cards: readonly Container[]): Try[] {
  const named = pod.volumes.filter(({ name }) => name !== '');
  return spread(named, 2).flatMap(({ name }) =>
    cards.map(({ name: container, path }) =>
      made({ do: 'addMount', container, volume: name, path: AT, readOnly: true }, (document) =>
        listAt(document, [...path, 'volumeMounts']).push({ name, mountPath: AT, readOnly: true }),
      ),
    ),
  );
}

/** A second mount at the same path cannot be named. */
function removed({ name: container, mounts: all }: Container): Try[] {
  return spread(all, 3)
    .filter((mount) => all.find(({ mountPath }) => mountPath === mount.mountPath) === mount)
    .map((mount) =>
      made({ do: 'removeMount', container, path: mount.mountPath }, (document) =>
        removeAt(document, mount.path),
      ),
    );
}

/** Three gestures as one. */
function volumeWithMounts(pod: Pod, a: Container, b: Container): Try {
  const [first, second] = [AT, `${AT}/2`];
  const gestures: GestureBody[] = [
    { do: 'addVolume', type: 'emptyDir', name: NEW, source: '1Gi' },
    { do: 'addMount', container: a.name, volume: NEW, path: first },
    { do: 'addMount', container: b.name, volume: NEW, path: second },
  ];
  return made({ do: 'all', gestures, label: 'volume with two mounts' }, (document) => {
    listAt(document, [...pod.spec, 'volumes']).push({ name: NEW, emptyDir: { sizeLimit: '1Gi' } });
    listAt(document, [...a.path, 'volumeMounts']).push({ name: NEW, mountPath: first });
    listAt(document, [...b.path, 'volumeMounts']).push({ name: NEW, mountPath: second });
  });
}
