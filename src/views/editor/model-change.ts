import type { TextEdit } from '../../text/index.ts';
import { type ModelText, withModelLineEnds } from './line-ends.ts';

/** What Monaco reports: model text [rangeOffset, rangeOffset + rangeLength) was replaced, offsets before the change. */
export interface ModelChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * The edits of the document that stand for changes of its model text. New line ends are the document's own kind;
 * `pasted` is the clipboard's text, kept with its line ends where the document has none of its own to follow.
 */
export function editsOf(
  document: string,
  model: ModelText,
  changes: readonly ModelChange[],
  pasted?: string,
): TextEdit[] {
  return changes.map((change) => {
    const start = model.toDocument(change.rangeOffset);
    const end = model.toDocument(change.rangeOffset + change.rangeLength);
    const inserted = withModelLineEnds(change.text);
    const asPasted =
      pasted !== undefined &&
      withModelLineEnds(pasted) === inserted &&
      !/[\r\n]/.test(document.slice(0, start) + document.slice(end));
    const text = asPasted ? pasted : inserted.replaceAll('\n', model.lineEnd);
    return { start, end, text: keepApart(document, start, end, text) };
  });
}

/**
 * A CR and an LF that belong to two line ends must not meet and become one: a further CR between them makes
 * CR, CRLF, which are two again. Only documents with lone CRs get here.
 */
function keepApart(document: string, start: number, end: number, text: string): string {
  const before = document.charAt(start - 1) === '\r';
  const after = document.charAt(end) === '\n';
  if (text === '') return before && after ? '\r' : '';
  const head = before && text.startsWith('\n') ? '\r' : '';
  const tail = after && text.endsWith('\r') ? '\r' : '';
  return head + text + tail;
}
