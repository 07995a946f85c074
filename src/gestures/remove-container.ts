import type { GestureOf } from './gesture.ts';
import { annotationsOf } from './pod-annotation.ts';
import { type Answer, findContainer, isObjection, type PodInText } from './proposal.ts';
import { removals } from './removal.ts';

/**
 * Without the container and the annotations that speak of it. Its volumes stay. The last one leaves `containers: []`,
 * the place where the next goes; an emptied `initContainers` goes.
 */
export function removeContainer(text: PodInText, gesture: GestureOf<'removeContainer'>): Answer {
  const container = findContainer(text.pod, gesture.container);
  if (isObjection(container)) return container;
  const annotations = annotationsOf(text, container.name).map(({ at }) => at);
  return {
    ok: true,
    changes: removals(text.value, [container.path, ...annotations]),
    label: `${container.name || 'container'} removed`,
  };
}
