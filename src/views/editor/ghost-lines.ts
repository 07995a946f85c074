import { applyEdits, indexLines, type TextEdit } from '../../text/index.ts';
import { modelTextOf } from './line-ends.ts';

/** Lines to come at one place; all lines one-based, as editors count them. */
export interface GhostBlock {
  /** The line they come after; 0 is before the first. */
  readonly after: number;
  readonly lines: readonly string[];
  /** Lines that go, [from, to]; they stand just before the block. */
  readonly gone?: { readonly from: number; readonly to: number };
}

/** What edits would bring, line by line, in order of place. Lines that stay as they are belong to no block. */
export function ghostBlocks(document: string, edits: readonly TextEdit[]): GhostBlock[] {
  const model = modelTextOf(document);
  const places = indexLines(model.text);
  const groups: { from: number; to: number; edits: TextEdit[] }[] = [];
  const inModel = edits
    .map((edit) => ({
      start: model.toModel(edit.start),
      end: model.toModel(edit.end),
      text: modelTextOf(edit.text).text,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const edit of inModel) {
    const from = places.at(edit.start).line;
    const to = places.at(edit.end).line;
    const last = groups.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.flatMap((group) => {
    const start = places.start(group.from);
    const end = group.to + 1 < places.count ? places.start(group.to + 1) - 1 : model.text.length;
    const old = model.text.slice(start, end);
    const moved = group.edits.map((e) => ({ ...e, start: e.start - start, end: e.end - start }));
    return blockOf(group.from, old, applyEdits(old, moved));
  });
}

/** The lines that differ between two states of the lines from `first` (zero-based) on. */
function blockOf(first: number, before: string, after: string): GhostBlock[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const lines = fresh.slice(head, fresh.length - tail);
  const gone = { from: first + head + 1, to: first + old.length - tail };
  if (gone.to < gone.from) return lines.length > 0 ? [{ after: first + head, lines }] : [];
  // An empty last line is no line to lose: what comes stands in its place.
  const onlyEmpty = old.slice(head, old.length - tail).every((line) => line === '');
  return [{ after: onlyEmpty ? first + head : gone.to, lines, ...(onlyEmpty ? {} : { gone }) }];
}
