import type { YAMLParseError } from 'yaml';
import type { Span, TextEdit } from '../text/index.ts';
import { explainColon, explainIndent } from './explain-key.ts';
import type { Fault } from './fault.ts';
import type { Problem } from './manifest.ts';
import type { Node } from './node.ts';
import { lineEnd, lineStart } from './split.ts';

/** Reads one kind of error; undefined for others. */
type Explainer = (fault: Fault) => Problem | undefined;

/** More problems than these in one document help nobody. */
const MOST = 20;

/** The errors of a document in plain words. What only follows from an error in the same or the line before is left out. */
export function explainErrors(
  errors: readonly YAMLParseError[],
  text: string,
  root: Node,
): Problem[] {
  const problems: Problem[] = [];
  let quiet = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (problems.length === MOST) break;
    const span = clamp(error.pos, text.length);
    if (span.start < quiet) continue;
    problems.push(explain({ code: error.code, said: error.message, span, text, root }));
    quiet = lineEnd(text, lineEnd(text, Math.max(span.start, span.end - 1)));
  }
  return problems;
}

function clamp([start, end]: readonly number[], length: number): Span {
  const from = Math.min(Math.max(0, start ?? 0), length);
  return { start: from, end: Math.min(Math.max(from, end ?? from), length) };
}

function explain(fault: Fault): Problem {
  for (const explainer of EXPLAINERS) {
    const problem = explainer(fault);
    if (problem) return problem;
  }
  return {
    span: fault.span,
    message: 'This is not valid YAML.',
    detail: `${fault.said.replace(/\.$/, '')}.`,
  };
}

const EXPLAINERS: readonly Explainer[] = [
  tab,
  quote,
  explainColon,
  explainIndent,
  bracket,
  comma,
  start,
  header,
  badEscape,
  alias,
  comment,
  trailing,
];

function tab({ code, span, text }: Fault): Problem | undefined {
  if (code !== 'TAB_AS_INDENT') return undefined;
  const from = lineStart(text, span.start);
  const indent = /^[ \t]*/.exec(text.slice(from, from + 400))?.[0] ?? '';
  return {
    span,
    message: 'A tab indents this line.',
    detail: 'YAML takes only spaces for indentation.',
    repair: {
      label: 'Replace the tab by spaces',
      edits: [{ start: from, end: from + indent.length, text: indent.replaceAll('\t', '  ') }],
    },
  };
}

function quote({ said, span, text, root }: Fault): Problem | undefined {
  if (!/^Missing closing/.test(said)) return undefined;
  const open = lastScalar(root, span.start)?.start ?? span.start;
  const mark = text[open] === "'" ? "'" : '"';
  return {
    span: { start: open, end: Math.min(lineEnd(text, open), open + 1) },
    message: `The closing ${mark} of this text is missing.`,
    detail: 'YAML reads on to the end of the document in search of it.',
  };
}

/** The last scalar that begins before an offset. */
function lastScalar(root: Node, before: number): Node | undefined {
  let node: Node = root;
  for (;;) {
    const children: readonly Node[] =
      node.type === 'map'
        ? node.pairs.map((pair) => (pair.afterColon === undefined ? pair.key : pair.value))
        : node.type === 'seq'
          ? node.items.map((item) => item.value)
          : [];
    const next = children.findLast((child) => child.start < before && child.end > child.start);
    if (!next) return node.type === 'scalar' ? node : undefined;
    node = next;
  }
}

function bracket({ said, span, text }: Fault): Problem | undefined {
  const close = /must (?:be sufficiently indented and )?end with a ([\]}])/.exec(said)?.[1];
  if (close) {
    const open = close === ']' ? '[' : '{';
    return {
      span,
      message: `The closing ${close} is missing here.`,
      detail: `Each ${open} needs its ${close}, indented deeper than the key it belongs to.`,
    };
  }
  const extra = /^Unexpected flow-(?:seq|map)-end/.test(said) ? text[span.start] : undefined;
  if (extra === undefined) return undefined;
  return {
    span,
    message: `This ${extra} closes nothing.`,
    detail: `There is no ${extra === ']' ? '[' : '{'} before it that is still open.`,
    repair: { label: `Remove the ${extra}`, edits: [{ ...span, text: '' }] },
  };
}

function comma({ code, said, span }: Fault): Problem | undefined {
  if (/^Missing , or : between/.test(said) || code === 'BLOCK_IN_FLOW') {
    return {
      span,
      message: 'A comma is missing here.',
      detail: 'Inside brackets, entries are separated by commas.',
    };
  }
  if (!/^Unexpected , in/.test(said)) return undefined;
  return {
    span,
    message: 'Here is a comma too many.',
    repair: { label: 'Remove the comma', edits: [{ ...span, text: '' }] },
  };
}

function start({ code, span, text }: Fault): Problem | undefined {
  if (code !== 'BAD_SCALAR_START') return undefined;
  const end =
    span.start +
    (/^[^\r\n]*?(?=\s*(?:\s#.*)?\r?$)/m.exec(text.slice(span.start, lineEnd(text, span.start)))?.[0]
      .length ?? 1);
  return {
    span,
    message: `A value cannot start with ${text[span.start] ?? ''} unless it is quoted.`,
    repair: { label: 'Put it in quotes', edits: quoteEdits(text, span.start, end) },
  };
}

/** Puts a stretch into quotes that take it as it is. */
function quoteEdits(text: string, from: number, to: number): TextEdit[] {
  return [{ start: from, end: to, text: `'${text.slice(from, to).replaceAll("'", "''")}'` }];
}

function header({ said, span }: Fault): Problem | undefined {
  if (!/^Block scalar header|^Not a YAML token/.test(said)) {
    if (!/block-seq-ind on same line/.test(said)) return undefined;
    return {
      span,
      message: 'A list cannot start in the line of its key.',
      detail: 'Its first dash goes into the next line.',
    };
  }
  return {
    span,
    message: 'Text follows the | or > in its line.',
    detail: 'The text of a block starts in the next line.',
  };
}

function badEscape({ code, span, text }: Fault): Problem | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    span,
    message: `${text.slice(span.start, span.start + 2)} means nothing in double quotes.`,
    detail: 'Write two backslashes for one, or use single quotes.',
  };
}

function alias({ code, said, span }: Fault): Problem | undefined {
  if (code !== 'BAD_ALIAS' && code !== 'ALIAS_PROPS') return undefined;
  const detail =
    'A value that begins with * or & is an alias or an anchor. Quote it when text is meant.';
  return {
    span,
    message: /empty/.test(said) ? 'A name is missing here.' : 'This anchor or alias is not valid.',
    detail,
  };
}

function comment({ said, span }: Fault): Problem | undefined {
  if (!/^Comments must be separated/.test(said)) return undefined;
  return {
    span,
    message: 'A space is missing before the #.',
    detail: 'Without it, the # does not start a comment.',
    repair: { label: 'Insert a space', edits: [{ start: span.start, end: span.start, text: ' ' }] },
  };
}

function trailing({ code, said, span, text }: Fault): Problem | undefined {
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  const before = text.slice(lineStart(text, span.start), span.start).trimEnd().at(-1) ?? '';
  if (/at node end/.test(said) && /["'\]}]/.test(before)) {
    return {
      span,
      message: `Text follows the closing ${before}.`,
      detail: 'A value ends with its closing quote or bracket.',
    };
  }
  return {
    span,
    message: 'This line does not fit what is above it.',
    detail: 'Look at its indentation, its dash and its colon.',
  };
}
