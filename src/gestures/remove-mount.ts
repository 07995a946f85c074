import type { GestureOf } from './gesture.ts';
import { mountAt } from './mount.ts';
import { type Answer, findContainer, isObjection, type PodInText, refuse } from './proposal.ts';
import { removals } from './removal.ts';

/** Without the mount of a container at a path; the volume stays. */
export function removeMount(text: PodInText, gesture: GestureOf<'removeMount'>): Answer {
  const container = findContainer(text.pod, gesture.container);
  if (isObjection(container)) return container;
  const mount = mountAt(container, gesture.path);
  if (!mount) return refuse(`${container.name} mounts nothing at ${gesture.path}.`, container.path);
  return {
    ok: true,
    changes: removals(text.value, [mount.path]),
    label: 'mount removed',
    selects: container.path,
  };
}
