import { type FieldPath, samePath, type Value, valueAt } from '../kubernetes/index.ts';
import { entryEnd, entryLines } from './block.ts';
import type { Plan } from './change.ts';
import { applyChanges } from './change-tree.ts';
import { nameOf } from './guard.ts';
import { Layout } from './layout.ts';
import { nodeAt } from './locate.ts';
import type { Manifest } from './manifest.ts';
import { pairEntry } from './marks.ts';
import type { MapNode, Node, Pair } from './node.ts';
import { planEdits, prove } from './plan.ts';
import { renderKey } from './render.ts';
import { Sink } from './sink.ts';
import { eolOf, type Style, styleOf } from './style.ts';
import { shiftLines } from './transplant.ts';

/**
 * Moves a key with its value, comments and layout into another mapping, under the same name; one missing mapping on the
 * way is made. What cannot be carried over as it stands (flow style, the last key of its mapping) is written anew.
 */
export function planMoveKey(
  manifest: Manifest,
  documentIndex: number,
  from: FieldPath,
  to: FieldPath,
): Plan {
  const document = manifest.documents[documentIndex];
  const value = document && valueAt(document.parsed.value, from);
  if (!document || value === undefined) return { ok: false, reason: `${nameOf(from)} is not set.` };
  const hasFault = document.parsed.problems.length > 0;
  const carried = hasFault ? undefined : carry(manifest, documentIndex, from, to);
  if (carried?.ok) return carried;
  return planEdits(manifest, documentIndex, [
    { change: 'set', at: to, value },
    { change: 'remove', at: from },
  ]);
}

function carry(
  manifest: Manifest,
  index: number,
  from: FieldPath,
  to: FieldPath,
): Plan | undefined {
  const document = manifest.documents[index];
  if (!document || manifest.kind === 'json' || !samePath(from.slice(-1), to.slice(-1)))
    return undefined;
  const { root, text, value } = document.parsed;
  if (!text.endsWith('\n')) return undefined;
  const layout = new Layout(text);
  const sink = new Sink();
  const lines = takenLines(root, layout, from, sink);
  const style = { ...styleOf(root, layout, false), eol: eolOf(manifest.text) };
  if (!lines || !putLines(root, layout, style, to, lines, sink)) return undefined;
  const asked = moved(value, from, to);
  return asked === undefined ? undefined : prove(manifest, document, sink.edits(text), asked);
}

function moved(root: Value, from: FieldPath, to: FieldPath): Value | undefined {
  const value = valueAt(root, from) ?? null;
  return applyChanges(root, [
    { change: 'remove', at: from },
    { change: 'set', at: to, value },
  ]);
}

interface Lines {
  readonly text: string;
  readonly column: number;
}

/** Cuts the lines of a key out, with the comments that belong to it. */
function takenLines(root: Node, layout: Layout, from: FieldPath, sink: Sink): Lines | undefined {
  const place = nodeAt(root, from);
  const parent = nodeAt(root, from.slice(0, -1));
  if (place.at !== 'node' || place.slot.in !== 'map' || parent.at !== 'node') return undefined;
  const { map, pair } = place.slot;
  const index = map.pairs.indexOf(pair);
  if (map.flow || map.pairs.length < 2 || !layout.startsLine(pair.start)) return undefined;
  const column = layout.column(pair.start);
  const least = leastOf(layout, map, index, parent.slot, column);
  const span = entryLines(layout, pairEntry(layout, pair), column, least);
  sink.cut(span.start, span.end);
  return { text: layout.text.slice(span.start, span.end), column };
}

/** Comments of a key stand below the key before it, or below the head of its mapping. */
function leastOf(
  layout: Layout,
  map: MapNode,
  index: number,
  slot: Extract<ReturnType<typeof nodeAt>, { at: 'node' }>['slot'],
  column: number,
): number {
  const before = map.pairs[index - 1];
  if (before) return entryEnd(layout, pairEntry(layout, before), column);
  const head = slot.in === 'map' ? slot.pair.afterColon : undefined;
  return head === undefined ? layout.lineStart(map.start) : layout.lineEnd(head);
}

/** Puts lines at the end of the mapping at a path's parent, or into a new one at the start of the mapping above. */
function putLines(
  root: Node,
  layout: Layout,
  style: Style,
  to: FieldPath,
  lines: Lines,
  sink: Sink,
): boolean {
  const holder = blockMapAt(root, layout, to.slice(0, -1));
  if (holder) {
    const last = holder.pairs.at(-1);
    if (!last || isThere(holder, String(to.at(-1)))) return false;
    const column = layout.column(holder.start);
    const at = entryEnd(layout, pairEntry(layout, last), column);
    sink.put(at, shiftLines(lines.text, column - lines.column));
    return true;
  }
  const above = blockMapAt(root, layout, to.slice(0, -2));
  const key = String(to.at(-2));
  const [first] = above?.pairs ?? [];
  if (!above || !first || isThere(above, key)) return false;
  const column = layout.column(above.start);
  const head = `${' '.repeat(column)}${renderKey(key, style, false)}:${style.eol}`;
  const inner = shiftLines(lines.text, column + style.indent - lines.column);
  sink.put(layout.ownStart(first.start, column, 0), head + inner);
  return true;
}

function isThere(map: MapNode, key: string): boolean {
  return map.pairs.some((pair: Pair) => pair.key.value === key);
}

/** The mapping at a path, when it is in block style and its keys begin lines. */
function blockMapAt(root: Node, layout: Layout, path: FieldPath): MapNode | undefined {
  const place = nodeAt(root, path);
  const node = place.at === 'node' ? place.node : undefined;
  const isBlock = node?.type === 'map' && !node.flow && layout.startsLine(node.start);
  return isBlock ? node : undefined;
}
