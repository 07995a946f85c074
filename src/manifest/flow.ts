import type { Span } from '../text/index.ts';
import type { Layout } from './layout.ts';
import type { Sink } from './sink.ts';

/** The entries between the brackets of a flow collection, and what is to become of them. */
export interface FlowChange {
  /** The collection with its brackets. */
  readonly whole: Span;
  readonly entries: readonly Span[];
  readonly removed: ReadonlySet<number>;
  readonly added: readonly { readonly before: number; readonly text: string }[];
  readonly eol: string;
  readonly commaGap: string;
}

/** What stands between two entries (or an entry and a bracket), cut at the comma and the end of its line. */
interface Gap {
  readonly beforeComma: string;
  readonly comma: boolean;
  /** Behind the comma, up to the end of the line: a comment of the entry before. */
  readonly tail: string;
  /** Line break, indent and comments that lead to what follows. */
  readonly lead: string;
}

/** Removes and adds entries of a flow collection; commas, comments and one entry a line are kept. */
export function changeFlow(layout: Layout, change: FlowChange, sink: Sink): void {
  const { entries } = change;
  const gaps = gapsOf(layout.text, change);
  const sequence = sequenceOf(change);
  const last = entries.length;
  for (let i = 1; i < sequence.length; i++) {
    const from = sequence[i - 1];
    if (typeof from !== 'number') continue;
    const news: string[] = [];
    let next = sequence[i];
    while (typeof next === 'string') {
      news.push(next);
      next = sequence[i + news.length];
    }
    const to = next ?? last;
    if (news.length === 0 && to === from + 1) continue;
    const start =
      from === -1 ? change.whole.start + 1 : (entries[from]?.end ?? change.whole.start + 1);
    const end = to === last ? change.whole.end - 1 : (entries[to]?.start ?? change.whole.end - 1);
    sink.swap(start, end, between(gaps, from, news, to, last, change, layout));
  }
}

/** The kept entries by index, -1 for the opening and `length` for the closing bracket, with the new ones as texts. */
function sequenceOf({ entries, removed, added }: FlowChange): (number | string)[] {
  const sequence: (number | string)[] = [-1];
  for (let i = 0; i <= entries.length; i++) {
    for (const each of added)
      if (Math.min(each.before, entries.length) === i) sequence.push(each.text);
    if (!removed.has(i)) sequence.push(i);
  }
  return sequence;
}

function between(
  gaps: readonly Gap[],
  from: number,
  news: readonly string[],
  to: number,
  last: number,
  change: FlowChange,
  layout: Layout,
): string {
  const opening = gaps[0];
  const closing = gaps[last];
  const before = gaps[from + 1];
  const trailing = last > 0 && closing?.comma === true;
  const comma = (followed: boolean) => (followed || trailing ? ',' : '');
  let text = '';
  if (from === -1) text += opening?.tail ?? '';
  else
    text +=
      (before?.beforeComma ?? '') + comma(news.length > 0 || to < last) + (before?.tail ?? '');
  for (const [i, each] of news.entries()) {
    const first = from === -1 && i === 0;
    text += leadOf(gaps, first, change, layout) + each + comma(i < news.length - 1 || to < last);
  }
  const isFirst = from === -1 && news.length === 0;
  if (to === last) return text + (from === -1 && news.length === 0 ? '' : (closing?.lead ?? ''));
  const own = gaps[to]?.lead ?? '';
  if (own.includes('\n')) return text + own;
  return text + leadOf(gaps, isFirst, change, layout);
}

/** What leads to a new entry: as to the others. */
function leadOf(gaps: readonly Gap[], first: boolean, change: FlowChange, layout: Layout): string {
  const opening = gaps[0]?.lead ?? '';
  const inner = gaps[1] && change.entries.length > 1 ? gaps[1].lead : undefined;
  const model = first ? opening : (inner ?? (opening.includes('\n') ? opening : change.commaGap));
  if (!model.includes('\n')) return model;
  const [start] = change.entries;
  return change.eol + ' '.repeat(start ? layout.column(start.start) : 0);
}

function gapsOf(text: string, { whole, entries }: FlowChange): Gap[] {
  const edges = [
    whole.start + 1,
    ...entries.flatMap((entry) => [entry.start, entry.end]),
    whole.end - 1,
  ];
  const gaps: Gap[] = [];
  for (let i = 0; i + 1 < edges.length; i += 2)
    gaps.push(gapOf(text.slice(edges[i], edges[i + 1])));
  return gaps;
}

function gapOf(text: string): Gap {
  const form =
    /^((?:[^,#\r\n]|\r?\n|(?<=\s)#[^\r\n]*)*?)(,?)((?:[ \t]*#[^\r\n]*|[ \t]+(?=\r?\n))?)((?:[^,]|#[^\r\n]*)*)$/.exec(
      text,
    );
  if (!form)
    return { beforeComma: '', comma: text.includes(','), tail: '', lead: text.replace(',', '') };
  const [, beforeComma = '', comma = '', tail = '', lead = ''] = form;
  if (comma === '') return splitLead(beforeComma + tail + lead);
  return { beforeComma, comma: true, tail, lead };
}

/** A gap without a comma: at a bracket. */
function splitLead(text: string): Gap {
  const line = /^([ \t]*#[^\r\n]*)/.exec(text)?.[1] ?? '';
  return { beforeComma: '', comma: false, tail: line, lead: text.slice(line.length) };
}
