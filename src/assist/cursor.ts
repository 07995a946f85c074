import type { FieldPath } from '../kubernetes/index.ts';
import { isBlank, isMarker, type Line, linesOf } from './lines.ts';

/** Where the cursor of a text stands, as far as indents tell: also while the text can't be parsed. */
export interface Cursor {
  /** Path of the mapping or list the word at the cursor belongs to; list items by their place. */
  readonly path: FieldPath;
  /** A key is being written (or is named), a value of `key`, or an item of a list. */
  readonly at: 'key' | 'value' | 'item';
  /** The key of the line, for a value; for a key the word itself. */
  readonly key: string;
  /** The word from its start to its end; offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What is written between `start` and the offset. */
  readonly prefix: string;
  /** Keys already there beside it. */
  readonly siblings: readonly string[];
  /** apiVersion and kind of the document, '' where missing. */
  readonly apiVersion: string;
  readonly kind: string;
  /** Column of the word. */
  readonly column: number;
  /** Offsets of the document's first and last line. */
  readonly document: { readonly start: number; readonly end: number };
}

/** Where an offset stands; undefined inside comments, flow style and block scalars. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const lines = linesOf(text);
  const here = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[here];
  if (!line || isMarker(line)) return undefined;
  const column = offset - line.start;
  if (inComment(line, column) || inBlockScalar(lines, here, column)) return undefined;
  const [first, last] = documentAround(lines, here);
  const top = lines.slice(first, last);
  const word = wordAt(line, column);
  if (!word) return undefined;
  return {
    ...word,
    ...ownersOf(lines, first, here, word.column),
    siblings: siblingsOf(lines, first, last, here, word.column),
    apiVersion: topValue(top, 'apiVersion'),
    kind: topValue(top, 'kind'),
    document: {
      start: lines[first]?.start ?? 0,
      end: (lines[last - 1]?.start ?? 0) + (lines[last - 1]?.text.length ?? 0),
    },
  };
}

function inComment({ text }: Line, column: number): boolean {
  const at = text.search(/(^|\s)#/);
  return at >= 0 && column > at + (text[at] === '#' ? 0 : 1);
}

/** True in the lines of a `|` or `>` that begins above. */
function inBlockScalar(lines: readonly Line[], here: number, column: number): boolean {
  const own = lines[here];
  const indent = own && own.text.trim() !== '' ? own.text.search(/\S/) : column;
  for (let at = here - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line || line.text.trim() === '') continue;
    const outer = line.dashes.at(-1) ?? line.text.search(/\S/);
    const begin = line.key === undefined ? outer : line.column;
    if (/(^|\s)[|>][-+0-9]*$/.test(line.value)) return indent > begin;
    if (line.text.search(/\S/) < indent) return false;
  }
  return false;
}

function documentAround(lines: readonly Line[], here: number): readonly [number, number] {
  const before = lines.slice(0, here).findLastIndex(isMarker);
  const after = lines.slice(here).findIndex(isMarker);
  return [before + 1, after < 0 ? lines.length : here + after];
}

interface Word {
  readonly at: Cursor['at'];
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly column: number;
}

/** The word at a column of a line. */
function wordAt(line: Line, column: number): Word | undefined {
  const { key, dashes, text, start } = line;
  if (key !== undefined && column >= line.valueColumn) {
    if (/^[[{|>]/.test(line.value)) return undefined;
    return {
      at: 'value',
      key,
      start: start + line.valueColumn,
      end: start + line.valueColumn + line.value.length,
      prefix: text.slice(line.valueColumn, column),
      column: line.column,
    };
  }
  if (column < line.column && text.trim() !== '') return undefined;
  const from = text.trim() === '' ? column : line.column;
  const word = key ?? text.slice(from).replace(/\s.*$/, '');
  if (/^[[{"'|>&*]/.test(text.slice(from))) return key === undefined ? undefined : asKey();
  if (key === undefined && text.slice(from, column).includes(' ')) return undefined;
  return key === undefined && dashes.length > 0 ? { ...asKey(), at: 'item' } : asKey();

  function asKey(): Word {
    return {
      at: 'key',
      key: word,
      start: start + from,
      end: start + from + word.length,
      prefix: text.slice(from, column),
      column: from,
    };
  }
}

/** The path of what the column of a line belongs to: upwards, each time to the next line that stands further left. */
function ownersOf(
  lines: readonly Line[],
  first: number,
  here: number,
  column: number,
): { readonly path: FieldPath } {
  const path: (string | number)[] = [];
  let left = column;
  const own = lines[here];
  const dashes = own ? [...own.dashes] : [];
  // The dashes of the own line: each is an item of a list.
  for (let dash = dashes.pop(); dash !== undefined; dash = dashes.pop()) {
    path.unshift(placeOf(lines, first, here, dash));
    left = dash;
  }
  let asItem = path.length > 0;
  for (let at = here - 1; at >= first && left >= 0; at--) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const opens = line.key !== undefined && line.value === '' && holds(line.column, left, asItem);
    if (opens) {
      path.unshift(line.key ?? '');
      left = line.column;
      asItem = false;
    } else if (line.column > left || (line.column === left && !line.dashes.length)) continue;
    const inner = [...line.dashes];
    for (let dash = inner.pop(); dash !== undefined; dash = inner.pop()) {
      // A dash further left than what it leads to: that is in an item of its list.
      if (dash >= left) continue;
      path.unshift(placeOf(lines, first, at, dash));
      left = dash;
      asItem = true;
    }
    if (left === 0 && !asItem) break;
  }
  return { path };
}

/** True when a key at this column holds what stands at `left`: further right, or a list's dashes right under it. */
function holds(column: number, left: number, asItem: boolean): boolean {
  return column < left || (asItem && column === left);
}

/** The place in its list of the item whose dash stands at this column of a line. */
function placeOf(lines: readonly Line[], first: number, here: number, dash: number): number {
  let place = 0;
  for (let at = here - 1; at >= first; at--) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    if (line.dashes.includes(dash)) place++;
    const left = line.dashes[0] ?? line.column;
    if (left < dash || (left === dash && line.dashes.length === 0)) break;
  }
  return place;
}

/** The keys of the same mapping: lines at the same column, up and down, until something stands further left. */
function siblingsOf(
  lines: readonly Line[],
  first: number,
  last: number,
  here: number,
  column: number,
): string[] {
  const keys: string[] = [];
  const look = (at: number): 'on' | 'out' => {
    const line = lines[at];
    if (!line || isBlank(line)) return 'on';
    if (line.column === column && line.key !== undefined) keys.push(line.key);
    return line.column < column || (line.dashes.at(-1) ?? column) < column ? 'out' : 'on';
  };
  if ((lines[here]?.dashes.length ?? 0) === 0)
    for (let at = here - 1; at >= first && look(at) === 'on'; at--);
  for (let at = here + 1; at < last; at++) {
    const line = lines[at];
    if (line && !isBlank(line) && (line.dashes[0] ?? line.column) < column) break;
    look(at);
  }
  return keys;
}

function topValue(lines: readonly Line[], key: string): string {
  const line = lines.find((each) => each.column === 0 && each.key === key);
  return line?.value.replace(/^(['"])(.*)\1$/, '$2') ?? '';
}
