import { copyContainers } from '../gestures/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { graphFor } from './graph-for.ts';
import type { State } from './state.ts';

/** The YAML of the containers among some cards of the canvas, with the volumes they mount; undefined when there are none. */
export function copiedYaml(
  { shown, pod, text, version }: State,
  keys: readonly string[],
): string | undefined {
  const drawn = shown.pods[pod];
  if (!drawn || shown.version !== version) return undefined;
  const nodes = graphFor(drawn).containers.filter(({ key }) => keys.includes(key));
  if (nodes.length === 0) return undefined;
  const containers = nodes.map(({ container }) => container);
  return copyContainers(parseManifest(text), drawn, containers);
}
