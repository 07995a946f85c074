import type { Pod } from '../pod/index.ts';

/** The name the places of a pod's cards are kept under: never in the YAML. */
export function placesKey(pod: Pod): string {
  return `${pod.document}:${pod.kind}/${pod.name}`;
}
