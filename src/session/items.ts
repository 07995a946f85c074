import { type FieldPath, isWithin, samePath, type Value, valueAt } from '../kubernetes/index.ts';
import { type ManifestDocument, pathAt, spanOf } from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';
import type { Span } from '../text/index.ts';
import { graphFor } from './picture.ts';
import type { Shown } from './state.ts';

/** A card or an edge of the canvas: what it is called there, and the field it was drawn from. */
export interface CanvasItem {
  readonly key: string;
  readonly path: FieldPath;
}

/** The document a pod was read from. */
export function documentOf(shown: Shown, pod: Pod | undefined): ManifestDocument | undefined {
  return pod && shown.manifest.documents[pod.document];
}

/** The lines of an item in the text, absolute. */
export function spanOfItem(shown: Shown, pod: Pod, item: CanvasItem): Span | undefined {
  const document = documentOf(shown, pod);
  return document && spanOf(document, item.path);
}

/** The innermost item whose lines hold the offset, if any. */
export function itemAt(
  shown: Shown,
  pod: Pod,
  items: readonly CanvasItem[],
  offset: number,
): CanvasItem | undefined {
  const document = documentOf(shown, pod);
  const path = document && pathAt(document, offset);
  if (!path) return undefined;
  return items
    .filter((item) => isWithin(path, item.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** The item drawn from exactly this field. */
export function itemFor(items: readonly CanvasItem[], path: FieldPath): CanvasItem | undefined {
  return items.find((item) => samePath(item.path, path));
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

/** The text of a plain value, '' where nothing or a mapping stands. */
export function textAt(value: Value, path: FieldPath): string {
  const found = valueAt(value, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** The lines of a field of the pod's document, absolute. */
export function spanOfPath(shown: Shown, pod: Pod, path: FieldPath): Span | undefined {
  const document = documentOf(shown, pod);
  return document && spanOf(document, path);
}
