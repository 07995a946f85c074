import { graphFor, type State } from '../../session/index.ts';

/** Names of the selected containers, one a line: a text, so that the same selection is the same value. */
export function selectedContainers({ shown, pod, selected }: State): string {
  const drawn = shown.pods[pod];
  if (!drawn) return '';
  return graphFor(drawn)
    .containers.filter(({ key }) => selected.includes(key))
    .map(({ name }) => name)
    .join('\n');
}
