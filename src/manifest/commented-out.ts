/** A list item of mappings, and a key with lines below it. Prose has neither: `# Options:` is no key of the API. */
const ITEM = /^- *(?:["'\w./$-]+: |["'\w./$-]+:$|\{)/;
const KEY = /^[a-z][\w./-]*:$/;

/**
 * How many of the comment lines, counted from the first, belong to YAML that was commented out, an item or a key with its
 * lines: it stands for itself, and is no comment of what follows it. The lines begin with their `#`.
 */
export function commentedOut(comments: readonly string[]): number {
  return lastEnd(comments, (lines, at) => Math.max(itemEnd(lines, at), keyEnd(lines, at)));
}

/** The same for list items alone. */
export function commentedItems(comments: readonly string[]): number {
  return lastEnd(comments, itemEnd);
}

type EndOf = (lines: readonly string[], at: number) => number;

function lastEnd(comments: readonly string[], endOf: EndOf): number {
  const lines = comments.map((comment) => comment.replace(/^#+/, '').trimEnd());
  return Math.max(0, ...lines.map((_, at) => endOf(lines, at)));
}

/** What stands below an item begins to the right of its dash and the space behind it. */
function itemEnd(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  return ITEM.test(line.trimStart()) ? deeperEnd(lines, at, depthOf(line) + 1) : 0;
}

/** A key counts only with lines below it; alone it may be the last word of a sentence. */
function keyEnd(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const end = KEY.test(line.trimStart()) ? deeperEnd(lines, at, depthOf(line)) : 0;
  return end > at + 1 ? end : 0;
}

/** Just after the lines below the one at `at` that stand deeper than `depth`. */
function deeperEnd(lines: readonly string[], at: number, depth: number): number {
  let end = at + 1;
  while (end < lines.length && depthOf(lines[end]) > depth) end++;
  return end;
}

function depthOf(line = ''): number {
  return line.search(/\S|$/);
}
