import type { Span } from '../text/index.ts';

/** The lines of a card or an edge in the text: absolute offsets in UTF-16 units. */
export interface ItemSpan extends Span {
  readonly key: string;
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
