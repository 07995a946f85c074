/**
 * Monaco and a textarea keep one kind of line end and drop a byte order mark. The document keeps what its author
 * wrote, so editors work on the model text, in which every line ends with LF, and offsets are mapped.
 */
export interface ModelText {
  /** The text without leading byte order marks, each CRLF and lone CR as LF. */
  readonly text: string;
  /** What Enter inserts: the kind most lines end with; LF for a text without line ends. */
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Offset in the model text of an offset in the document; one inside a CRLF stands before it. */
  toModel(offset: number): number;
  /** Offset in the document of an offset in the model text; never inside a CRLF, never before the mark. */
  toDocument(offset: number): number;
}

const BYTE_ORDER_MARK = 0xfeff;

/** The text as an editor model holds it. */
export function modelTextOf(document: string): ModelText {
  const mark = markLength(document);
  if (mark === 0 && !document.includes('\r')) {
    return { text: document, lineEnd: '\n', toModel: (at) => at, toDocument: (at) => at };
  }
  const text = withModelLineEnds(document.slice(mark));
  const pairs = pairOffsets(document, mark);
  return {
    text,
    lineEnd: dominantLineEnd(document),
    toModel(offset) {
      const inside = Math.min(Math.max(offset - mark, 0), document.length - mark);
      return inside - countBelow(pairs.inDocument, inside);
    },
    toDocument(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      return inside + countBelow(pairs.inModel, inside) + mark;
    },
  };
}

/** Every CRLF and lone CR as LF. */
export function withModelLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The kind of line end most lines have; the first one's kind where they tie. */
export function dominantLineEnd(text: string): ModelText['lineEnd'] {
  const counts = new Map<ModelText['lineEnd'], number>();
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) {
    const kind = end === '\r\n' ? '\r\n' : end === '\r' ? '\r' : '\n';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  let most: ModelText['lineEnd'] = '\n';
  let highest = 0;
  for (const [kind, count] of counts) {
    if (count > highest) [most, highest] = [kind, count];
  }
  return most;
}

function markLength(text: string): number {
  let length = 0;
  while (text.charCodeAt(length) === BYTE_ORDER_MARK) length++;
  return length;
}

/** Offsets of the CR of each CRLF, counted from behind the mark, in the document and in the model text. */
function pairOffsets(document: string, mark: number) {
  const inDocument: number[] = [];
  const inModel: number[] = [];
  for (let at = document.indexOf('\r\n'); at !== -1; at = document.indexOf('\r\n', at + 2)) {
    inModel.push(at - mark - inDocument.length);
    inDocument.push(at - mark);
  }
  return { inDocument, inModel };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
