import { type FieldPath, samePath } from '../kubernetes/index.ts';
import type { Pod } from '../pod/index.ts';
import { graphFor } from './graph-for.ts';

/** A card or an edge of the canvas: what it is called there, and the field it was drawn from. */
export interface CanvasItem {
  readonly key: string;
  readonly path: FieldPath;
}

/** The cards and edges of a pod. */
export function itemsOf(pod: Pod): readonly CanvasItem[] {
  const graph = graphFor(pod);
  return [
    ...graph.containers.map(({ key, container }) => ({ key, path: container.path })),
    ...graph.volumes.map(({ key, volume }) => ({ key, path: volume.path })),
    ...graph.edges.flatMap((edge) =>
      edge.kind === 'mount'
        ? [{ key: edge.key, path: edge.path }]
        : edge.via.map((path) => ({ key: edge.key, path })),
    ),
  ];
}

/** The key of the card or edge drawn from exactly this field. */
export function keyOf(pod: Pod, path: FieldPath): string | undefined {
  return itemsOf(pod).find((item) => samePath(item.path, path))?.key;
}
