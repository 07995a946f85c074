import { type FieldPath, samePath, type Value, valueAt } from '../kubernetes/index.ts';
import type { Pod } from '../pod/index.ts';
import type { Span } from '../text/index.ts';
import { graphFor } from './picture.ts';

/** A card or an edge of the canvas: what it is called there, and the field it was drawn from. */
export interface CanvasItem {
  readonly key: string;
  readonly path: FieldPath;
}

/** The lines of a card or an edge in the text: absolute offsets in UTF-16 units. */
export interface ItemSpan extends Span {
  readonly key: string;
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

/** The innermost card or edge whose lines hold the offset, if any. */
export function keyAt(spans: readonly ItemSpan[], offset: number): string | undefined {
  let inner: ItemSpan | undefined;
  for (const span of spans) {
    if (offset < span.start || offset > span.end) continue;
    if (!inner || span.end - span.start < inner.end - inner.start) inner = span;
  }
  return inner?.key;
}

/** The lines of a card or edge. */
export function spanOfKey(spans: readonly ItemSpan[], key: string | undefined): Span | undefined {
  return spans.find((span) => span.key === key);
}

/** The text of a plain value, '' where nothing or a mapping stands. */
export function textAt(value: Value, path: FieldPath): string {
  const found = valueAt(value, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
