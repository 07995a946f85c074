import type { Change } from '../manifest/index.ts';
import type { Container } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import { sectionOf } from './lane.ts';
import { DEFAULT_CONTAINER } from './pod-annotation.ts';
import { type Answer, findContainer, isObjection, type PodInText, refuse } from './proposal.ts';
import { removals } from './removal.ts';

/** The container becomes the one kubectl and the picture take first, by the annotation or by its removal. */
export function makeMain(text: PodInText, gesture: GestureOf<'makeMain'>): Answer {
  const container = findContainer(text.pod, gesture.container);
  if (isObjection(container)) return container;
  if (sectionOf(container.role) === 'initContainers') {
    return refuse(
      `${container.name} is not among the containers. Move it there first.`,
      container.path,
    );
  }
  if (container.name === '')
    return refuse('The container has no name. Name it first.', container.path);
  const changes = container.role === 'main' ? [] : changesFor(text, container);
  return {
    ok: true,
    changes,
    label: `${container.name} made the main container`,
    selects: container.path,
  };
}

function changesFor(text: PodInText, container: Container): readonly Change[] {
  const { pod } = text;
  const list = container.path.slice(0, -1);
  // Nothing holds a bare spec's metadata: there the order decides.
  if (pod.spec.length === 0) return [{ change: 'move', from: container.path, list, index: 0 }];
  const at = [...pod.metadata, 'annotations', DEFAULT_CONTAINER];
  // The first of the list that is not main: an annotation names another, and without it the order decides.
  return container.order === 0
    ? removals(text.value, [at])
    : [{ change: 'set', at, value: container.name }];
}
