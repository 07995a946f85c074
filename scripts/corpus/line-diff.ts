/** The shortest way from one list of lines to another (Myers' greedy algorithm). */

/** A run of old lines, [start, end), that are not in the new text. */
interface Gone {
  readonly start: number;
  readonly end: number;
}

/** The runs of old lines that go, in order; undefined when the texts differ in more than `most` lines. */
export function linesGone(
  old: readonly string[],
  now: readonly string[],
  most: number,
): Gone[] | undefined {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const room = Math.min(old.length, now.length) - head;
  while (tail < room && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const a = old.slice(head, old.length - tail);
  const b = now.slice(head, now.length - tail);
  const trace = shortest(a, b, most);
  return (
    trace && runsOf(trace, a, b).map(({ start, end }) => ({ start: start + head, end: end + head }))
  );
}

type Reached = ReadonlyMap<number, number>;

/** How far each diagonal was reached before each step. */
function shortest(a: readonly string[], b: readonly string[], most: number): Reached[] | undefined {
  const reached = new Map<number, number>([[1, 0]]);
  const trace: Reached[] = [];
  for (let step = 0; step <= Math.min(a.length + b.length, most); step++) {
    trace.push(new Map(reached));
    for (let k = -step; k <= step; k += 2) {
      let x = goesDown(reached, k, step)
        ? (reached.get(k + 1) ?? 0)
        : (reached.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return undefined;
}

function goesDown(reached: Reached, k: number, step: number): boolean {
  return k === -step || (k !== step && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
}

function runsOf(trace: readonly Reached[], a: readonly string[], b: readonly string[]): Gone[] {
  const gone: number[] = [];
  let x = a.length;
  let y = b.length;
  for (let step = trace.length - 1; step > 0; step--) {
    const reached = trace[step] ?? new Map<number, number>();
    const k = x - y;
    const down = goesDown(reached, k, step);
    const from = reached.get(down ? k + 1 : k - 1) ?? 0;
    if (!down) gone.push(from);
    x = from;
    y = from - (down ? k + 1 : k - 1);
  }
  const runs: { start: number; end: number }[] = [];
  for (const line of gone.reverse()) {
    const last = runs.at(-1);
    if (last?.end === line) last.end++;
    else runs.push({ start: line, end: line + 1 });
  }
  return runs;
}
