import type { Fault } from './fault.ts';
import type { Problem } from './manifest.ts';
import { short } from './short.ts';
import { lineEnd, lineStart } from './split.ts';

const KEY_ERRORS = ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY'];

/** Errors around the colon of a key: it is missing, no space follows it, or there is one too many in the line. */
export function explainColon({ code, said, span, text }: Fault): Problem | undefined {
  if (!KEY_ERRORS.includes(code) || !/mplicit|compact mappings/.test(said)) return undefined;
  const from = span.start;
  const line = text.slice(from, lineEnd(text, from));
  return code === 'BLOCK_AS_IMPLICIT_KEY'
    ? secondColon(text, from, line)
    : missingColon(from, line);
}

function missingColon(from: number, line: string): Problem | undefined {
  const glued = /^([\w./-]+):(?=[^\s:])/.exec(line);
  if (glued) {
    const at = from + glued[0].length;
    return {
      span: { start: from, end: at },
      message: `A space is missing after the colon of ${short(glued[1] ?? '')}.`,
      detail: 'YAML reads key and value as one word.',
      repair: { label: 'Insert a space', edits: [{ start: at, end: at, text: ' ' }] },
    };
  }
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[\w./-]+)(?=\s|$)/.exec(line)?.[0];
  if (key === undefined) return undefined;
  const at = from + key.length;
  return {
    span: { start: from, end: at },
    message: `A colon is missing after ${short(key)}.`,
    detail: 'YAML reads the line as a key without a value.',
    repair: { label: 'Add the colon', edits: [{ start: at, end: at, text: ':' }] },
  };
}

function secondColon(text: string, from: number, line: string): Problem | undefined {
  const value = /^(?!["'[{&*!|>-])[^#\n]*?:(?:\s[^\n]*?)?(?=\s*(?:\s#.*)?\r?\n|\s*$)/.exec(
    line,
  )?.[0];
  if (value === undefined || !/:(\s|$)/.test(value)) return undefined;
  const key = text.slice(lineStart(text, from), from).trim();
  if (!/:$/.test(key)) return undefined;
  return {
    span: { start: from, end: from + value.length },
    message: 'This value holds a second colon.',
    detail: 'A colon and a space make a key. Put the value in quotes when it is text.',
    repair: {
      label: 'Put the value in quotes',
      edits: [
        {
          start: from,
          end: from + value.length,
          text: `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
        },
      ],
    },
  };
}

/** Lines that stand too far right or do not line up with their siblings. */
export function explainIndent(fault: Fault): Problem | undefined {
  const { code, said, span, text } = fault;
  if (/block sequence may not/.test(said)) {
    return {
      span,
      message: 'This dash does not line up with the list or key it belongs to.',
      detail: 'The dashes of one list stand in the same column.',
    };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return tooDeep(fault);
  const list = /^All sequence items/.test(said);
  if (!list && !/^All mapping items|without - indicator/.test(said)) return undefined;
  const what = firstWord(text, span.start);
  if (/without - indicator/.test(said)) {
    return {
      span,
      message: `${what} does not line up with the item it belongs to.`,
      detail: 'The keys of a list item stand below its first key, to the right of the dash.',
    };
  }
  return {
    span,
    message: `${what} does not line up with ${list ? 'the dashes' : 'the keys'} above it.`,
    detail: 'Entries of one list or mapping start in the same column.',
  };
}

function tooDeep({ span, text }: Fault): Problem | undefined {
  const above = lineStart(text, span.start);
  const below = lineEnd(text, span.start);
  const indentAbove = /^[ ]*(?:- +)*/.exec(text.slice(above, below))?.[0].length ?? 0;
  const line = text.slice(below, lineEnd(text, below));
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const name = /^["']?([\w./-]+)["']?:/.exec(text.slice(above + indentAbove, below))?.[1];
  if (name === undefined || line.trim() === '' || indent <= indentAbove) return undefined;
  const what = firstWord(text, below + indent);
  return {
    span: { start: below + indent, end: below + line.trimEnd().length },
    message: `${what} is indented too far.`,
    detail: `${short(name)} above it has a value already, so this line cannot belong to it.`,
    repair: {
      label: 'Line it up',
      edits: [{ start: below, end: below + indent, text: ' '.repeat(indentAbove) }],
    },
  };
}

function firstWord(text: string, at: number): string {
  const line = text.slice(at, lineEnd(text, at)).trim();
  return short(/^["']?([\w./-]+)["']?\s*:/.exec(line)?.[1] ?? 'This line');
}
