/** Lines kept around a change. */
const CONTEXT = 3;

/** More lines that differ than people read one by one: the stretch is shown as replaced whole. */
const MOST_CELLS = 4_000_000;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** The unified diff of two texts, as `patch` reads it; '' when they are the same. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = compared(linesOf(before), linesOf(after));
  const hunks = hunksOf(lines).map(([start, end]) => printHunk(lines, start, end));
  return `--- ${file}\n+++ ${file}\n${hunks.join('')}`;
}

/** Lines with their ends, so that a missing last one is told apart. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compared(before: readonly string[], after: readonly string[]): readonly Line[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [
    ...before.slice(0, head).map(kept),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(kept),
  ];
}

function kept(text: string): Line {
  return { sign: ' ', text };
}

/** By the longest common subsequence. */
function middle(before: readonly string[], after: readonly string[]): Line[] {
  const width = after.length + 1;
  const isHuge = before.length * width > MOST_CELLS;
  const common = new Uint32Array(isHuge ? 0 : (before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0 && !isHuge; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const longest =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      common[i * width + j] = longest;
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (!isHuge && old !== undefined && old === fresh) {
      lines.push(kept(old));
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: old });
      i++;
    } else if (fresh !== undefined) {
      lines.push({ sign: '+', text: fresh });
      j++;
    }
  }
  return lines;
}

/** Stretches of lines to print: changes with their surroundings, joined where these meet. */
function hunksOf(lines: readonly Line[]): readonly (readonly [number, number])[] {
  const hunks: [number, number][] = [];
  lines.forEach(({ sign }, index) => {
    if (sign === ' ') return;
    const start = Math.max(0, index - CONTEXT);
    const end = Math.min(lines.length, index + CONTEXT + 1);
    const last = hunks.at(-1);
    if (last && last[1] >= start) last[1] = end;
    else hunks.push([start, end]);
  });
  return hunks;
}

function printHunk(lines: readonly Line[], start: number, end: number): string {
  const count = (from: number, to: number, other: Line['sign']) =>
    lines.slice(from, to).filter(({ sign }) => sign !== other).length;
  const range = (other: Line['sign']) => {
    const size = count(start, end, other);
    return `${count(0, start, other) + (size === 0 ? 0 : 1)},${size}`;
  };
  const body = lines
    .slice(start, end)
    .map(
      ({ sign, text }) =>
        sign + (text.endsWith('\n') ? text : `${text}\n\\ No newline at end of file\n`),
    );
  return `@@ -${range('+')} +${range('-')} @@\n${body.join('')}`;
}
