import type { Span, TextEdit } from '../text/index.ts';
import { lineEnd } from './split.ts';

/** YAML between the code fences of a Markdown text. */
export interface Fenced {
  /** The line that opens the first one. */
  readonly span: Span;
  /** Leaves what stands between the fences; several become documents of one file. */
  readonly unwrap: readonly TextEdit[];
}

interface Block {
  readonly open: Span;
  readonly language: string;
  readonly inside: Span;
}

/** The blocks marked as YAML or JSON, else those without a mark; undefined when there is none. */
export function fencedYaml(text: string): Fenced | undefined {
  const blocks = blocksOf(text);
  const marked = blocks.filter(({ language }) => /^(?:ya?ml|json)$/i.test(language));
  const taken = marked.length > 0 ? marked : blocks.filter(({ language }) => language === '');
  const [first] = taken;
  return first && { span: first.open, unwrap: unwrapping(text, taken) };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const fence = /^(`{3,}|~{3,})[ \t]*([^\s`{]*)[^`\r\n]*$/gm;
  for (let found = fence.exec(text); found; found = fence.exec(text)) {
    const [line, mark = '', language = ''] = found;
    const start = lineEnd(text, found.index);
    const close = text.slice(start).search(new RegExp(`^[ \\t]*${mark}[ \\t]*$`, 'm'));
    const end = close === -1 ? text.length : start + close;
    const open = { start: found.index, end: found.index + line.length };
    blocks.push({ open, language, inside: { start, end } });
    fence.lastIndex = lineEnd(text, end);
  }
  return blocks;
}

function unwrapping(text: string, blocks: readonly Block[]): TextEdit[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = blocks.map(({ inside }, i) => ({
    start: blocks[i - 1]?.inside.end ?? 0,
    end: inside.start,
    text: i === 0 || text.startsWith('---', inside.start) ? '' : `---${eol}`,
  }));
  const rest = { start: blocks.at(-1)?.inside.end ?? 0, end: text.length, text: '' };
  return [...edits, rest].filter(({ start, end }) => end > start);
}
