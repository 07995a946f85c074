import type { GestureOf } from './gesture.ts';
import { type Answer, findContainer, isObjection, type PodInText, refuse } from './proposal.ts';

/** The container with another image; whether it exists is not known here, only that it is one word. */
export function setImage(text: PodInText, gesture: GestureOf<'setImage'>): Answer {
  const container = findContainer(text.pod, gesture.container);
  if (isObjection(container)) return container;
  const image = gesture.image.trim();
  if (/\s/.test(image)) return refuse(`${image} has blanks. An image reference has none.`);
  const changed = container.image !== image || container.value.image === undefined;
  return {
    ok: true,
    changes: changed ? [{ change: 'set', at: [...container.path, 'image'], value: image }] : [],
    label: `image of ${container.name || 'container'} set`,
    selects: container.path,
  };
}
