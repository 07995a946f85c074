import type { FieldPath } from '../kubernetes/index.ts';
import { isBlank, type Line, type Lines, linesOf } from './lines.ts';

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
  const here = lines.placeOf(offset);
  const line = lines.at(here);
  if (!line || lines.isMarker(here)) return undefined;
  const column = offset - line.start;
  if (inComment(line, column) || inBlockScalar(lines, here, column)) return undefined;
  const [first, last] = documentAround(lines, here);
  const word = wordAt(line, column);
  if (!word) return undefined;
  return {
    ...word,
    ...ownersOf(lines, first, here, word.column),
    siblings: siblingsOf(lines, first, last, here, word.column),
    ...objectOf(lines, first, last),
    document: { start: lines.at(first)?.start ?? 0, end: endOf(lines.at(last - 1)) },
  };
}

function inComment({ text }: Line, column: number): boolean {
  const at = text.search(/(^|\s)#/);
  return at >= 0 && column > at + (text[at] === '#' ? 0 : 1);
}

/** True in the lines of a `|` or `>` that begins above. */
function inBlockScalar(lines: Lines, here: number, column: number): boolean {
  const own = lines.at(here);
  const indent = own && own.text.trim() !== '' ? own.text.search(/\S/) : column;
  for (let at = here - 1; at >= 0; at--) {
    // What stands deeper holds nothing of it.
    if (lines.indent(at) > indent) continue;
    const line = lines.at(at);
    if (!line || line.text.trim() === '') continue;
    const outer = line.dashes.at(-1) ?? line.text.search(/\S/);
    const begin = line.key === undefined ? outer : line.column;
    if (/(^|\s)[|>][-+0-9]*$/.test(line.value)) return indent > begin;
    if (line.text.search(/\S/) < indent) return false;
  }
  return false;
}

function documentAround(lines: Lines, here: number): readonly [number, number] {
  let first = here;
  while (first > 0 && !lines.isMarker(first - 1)) first--;
  let last = here + 1;
  while (last < lines.length && !lines.isMarker(last)) last++;
  return [first, last];
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
  lines: Lines,
  first: number,
  here: number,
  column: number,
): { readonly path: FieldPath } {
  const path: (string | number)[] = [];
  let left = column;
  const own = lines.at(here);
  const dashes = own ? [...own.dashes] : [];
  // The dashes of the own line: each is an item of a list.
  for (let dash = dashes.pop(); dash !== undefined; dash = dashes.pop()) {
    path.unshift(placeOf(lines, first, here, dash));
    left = dash;
  }
  let asItem = path.length > 0;
  for (let at = here - 1; at >= first && left >= 0; at--) {
    if (lines.indent(at) > left) continue;
    const line = lines.at(at);
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
function placeOf(lines: Lines, first: number, here: number, dash: number): number {
  let place = 0;
  for (let at = here - 1; at >= first; at--) {
    if (lines.indent(at) > dash) continue;
    const line = lines.at(at);
    if (!line || isBlank(line)) continue;
    if (line.dashes.includes(dash)) place++;
    const left = line.dashes[0] ?? line.column;
    if (left < dash || (left === dash && line.dashes.length === 0)) break;
  }
  return place;
}

/** The keys of the same mapping: lines at the same column, up and down, until something stands further left. */
function siblingsOf(
  lines: Lines,
  first: number,
  last: number,
  here: number,
  column: number,
): string[] {
  const keys: string[] = [];
  const look = (at: number): 'on' | 'out' => {
    if (lines.indent(at) > column) return 'on';
    const line = lines.at(at);
    if (!line || isBlank(line)) return 'on';
    if (line.column === column && line.key !== undefined) keys.push(line.key);
    return line.column < column || (line.dashes.at(-1) ?? column) < column ? 'out' : 'on';
  };
  if ((lines.at(here)?.dashes.length ?? 0) === 0)
    for (let at = here - 1; at >= first && look(at) === 'on'; at--);
  for (let at = here + 1; at < last; at++) {
    if (lines.indent(at) > column) continue;
    const line = lines.at(at);
    if (line && !isBlank(line) && (line.dashes[0] ?? line.column) < column) break;
    look(at);
  }
  return keys;
}

/** What the document is: the values of its own keys, '' where missing. */
function objectOf(lines: Lines, first: number, last: number) {
  const known = { apiVersion: '', kind: '' };
  for (let at = last - 1; at >= first; at--) {
    const line = lines.indent(at) === 0 ? lines.at(at) : undefined;
    if (line?.column !== 0 || (line.key !== 'apiVersion' && line.key !== 'kind')) continue;
    known[line.key] = line.value.replace(/^(['"])(.*)\1$/, '$2');
  }
  return known;
}

function endOf(line: Line | undefined): number {
  return line ? line.start + line.text.length : 0;
}
