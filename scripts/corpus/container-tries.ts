/** Containers that come, go and change what they are. */
import type { Gesture } from '../../src/gestures/index.ts';
import {
  type FieldPath,
  isValueMap,
  type Value,
  type ValueMap,
  valueAt,
} from '../../src/kubernetes/index.ts';
import type { Container, Pod, Role } from '../../src/pod/index.ts';
import { DEFAULT, forget, rename } from './container-names.ts';
import { made, NEW, type Try } from './try.ts';
import { listAt, mapAt, removeAt, setAt } from './value.ts';

const IMAGE = 'registry.example.com:5000/corpus/tool:1.2.3';

/** Where the containers of a role are listed. */
export function sectionPath(pod: Pod, role: Role, isBareList: boolean): FieldPath {
  if (isBareList) return pod.spec;
  return [...pod.spec, role === 'init' || role === 'sidecar' ? 'initContainers' : 'containers'];
}

export function additions(pod: Pod, isBareList: boolean): Try[] {
  const roles: Role[] = isBareList ? ['classic'] : ['main', 'classic', 'sidecar', 'init'];
  return [
    ...roles.flatMap((role) => added(sectionPath(pod, role, isBareList), role)),
    pasted(sectionPath(pod, 'classic', isBareList)),
  ];
}

/** At the end of the list, and before all others. */
function added(list: FieldPath, role: Role): Try[] {
  const restart: ValueMap = role === 'sidecar' ? { restartPolicy: 'Always' } : {};
  const value = (): Value => ({ name: NEW, image: IMAGE, ...restart });
  const gesture = { do: 'addContainer', role, name: NEW, image: IMAGE } as const;
  return [
    made(gesture, (document) => listAt(document, list).push(value())),
    made({ ...gesture, sequence: 0 }, (document) => listAt(document, list).unshift(value())),
  ];
}

function pasted(list: FieldPath): Try {
  const text = `- name: ${NEW}\n  image: ${IMAGE}\n  command: [sh, -c, 'exec tail -f "$FILE" # all']\n`;
  const command = ['sh', '-c', 'exec tail -f "$FILE" # all'];
  return made({ do: 'pasteContainers', text }, (document) =>
    listAt(document, list).push({ name: NEW, image: IMAGE, command }),
  );
}

export function onContainer(pod: Pod, card: Container, isBareList: boolean): Try[] {
  const { name: container, path, role } = card;
  const name = 'corpus-renamed';
  const canBeMain = role === 'classic' && !isBareList && pod.spec.length > 0;
  return [
    made({ do: 'setImage', container, image: IMAGE }, (document) =>
      setAt(document, [...path, 'image'], IMAGE),
    ),
    made({ do: 'renameContainer', container, name }, (document) =>
      rename(document, pod, path, container, name),
    ),
    made({ do: 'removeContainer', container }, (document) => {
      forget(document, pod, container, () => true);
      removeAt(document, path);
    }),
    made({ do: 'duplicateContainer', container }, (document) => duplicate(document, path)),
    ...(canBeMain ? [madeMain(pod, card)] : []),
  ];
}

/** The first container is the main one unless an annotation names another. */
function madeMain(pod: Pod, { name, order }: Container): Try {
  const at = [...pod.metadata, 'annotations', DEFAULT];
  return made({ do: 'makeMain', container: name }, (document) =>
    order === 0 ? removeAt(document, at) : setAt(document, at, name),
  );
}

const FREE = 'corpus-free-name';

/** The copy has a free name of its own: it is told apart by that alone. */
function duplicate(document: Value, path: FieldPath): void {
  const index = path.at(-1);
  const original = valueAt(document, path);
  if (typeof index !== 'number' || !isValueMap(original)) return;
  const { ports } = original;
  const copy: Value = { ...original, name: FREE };
  if (Array.isArray(ports)) {
    copy.ports = ports.map((port) => {
      if (!isValueMap(port)) return port;
      const { hostPort: _, ...rest } = port;
      return rest;
    });
  }
  listAt(document, path.slice(0, -1)).splice(index + 1, 0, copy);
}

/** Renames the copy a duplicate made to the name expected of it: it chooses a free one itself. */
export function withFreeName(value: Value, gesture: Gesture, path: FieldPath | undefined): void {
  if (gesture.do === 'duplicateContainer' && path) mapAt(value, path).name = FREE;
}
