import type { Span, TextEdit } from '../text/index.ts';

/** Collects what is to be done to a text, and turns it into edits that do not overlap. */
export class Sink {
  private readonly cuts: Span[] = [];
  private readonly puts: { readonly at: number; readonly text: string }[] = [];
  private readonly swaps: TextEdit[] = [];

  /** Takes a stretch out; stretches may overlap. */
  cut(start: number, end: number): void {
    if (end > start) this.cuts.push({ start, end });
  }

  /** Puts text before an offset; texts at the same offset keep their order. */
  put(at: number, text: string): void {
    if (text !== '') this.puts.push({ at, text });
  }

  /** Replaces a stretch that nothing else touches. */
  swap(start: number, end: number, text: string): void {
    this.swaps.push({ start, end, text });
  }

  edits(text: string): TextEdit[] {
    const puts = this.puts
      .map((put, i) => ({ ...put, i }))
      .sort((a, b) => a.at - b.at || a.i - b.i);
    const edits: TextEdit[] = [];
    let next = 0;
    const takePuts = (end: number) => {
      let taken = '';
      for (let put = puts[next]; put && put.at <= end; put = puts[++next]) taken += put.text;
      return taken;
    };
    for (const cut of merged(this.cuts)) {
      while ((puts[next]?.at ?? cut.start) < cut.start) pushPut(edits, puts[next++]);
      edits.push({ ...cut, text: takePuts(cut.end) });
    }
    while (next < puts.length) pushPut(edits, puts[next++]);
    return [...edits, ...this.swaps]
      .filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

function pushPut(edits: TextEdit[], put: { at: number; text: string } | undefined): void {
  if (put) edits.push({ start: put.at, end: put.at, text: put.text });
}

/** The stretches in order, those that touch or overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
