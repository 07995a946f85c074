import { fencedYaml } from './fence.ts';
import type { Problem, TextKind } from './manifest.ts';
import { lineEnd, lineStart } from './split.ts';

/** A text that is not read as YAML, and what to say of it. */
export interface Foreign {
  readonly kind: TextKind;
  readonly problem: Problem;
}

/** Larger texts would keep the page busy for too long. */
const LONGEST_TEXT = 24 * 1024 * 1024;

/** What the text is when it is not worth parsing: not text at all, or too much of it. */
export function unreadable(text: string): Foreign | undefined {
  return tooLong(text) ?? binary(text);
}

/** What a text that does not parse is instead of YAML; undefined when it is YAML with faults. */
export function otherwise(text: string, problems: readonly Problem[]): Foreign | undefined {
  return mergeConflict(text) ?? markdownFence(text) ?? template(text, problems);
}

function tooLong(text: string): Foreign | undefined {
  if (text.length <= LONGEST_TEXT) return undefined;
  return foreign(
    'other',
    0,
    0,
    'This file is larger than 24 MB.',
    'Open the part of it that holds the pod.',
  );
}

function binary(text: string): Foreign | undefined {
  const at = text.indexOf('\0');
  if (at === -1) return undefined;
  return foreign(
    'binary',
    at,
    at + 1,
    'This file is not text: it holds a NUL byte.',
    'A file in UTF-16 looks like this too. Save it as UTF-8 and open it again.',
  );
}

function mergeConflict(text: string): Foreign | undefined {
  const start = /^<{7}(?: .*)?$/m.exec(text);
  if (!start || !/^={7}\r?$/m.test(text) || !/^>{7}(?: .*)?$/m.test(text)) return undefined;
  return foreign(
    'merge-conflict',
    start.index,
    start.index + 7,
    'This file holds an unresolved merge conflict.',
    'Keep one side of each conflict and delete the lines of <<<<<<<, ======= and >>>>>>>.',
  );
}

function markdownFence(text: string): Foreign | undefined {
  const fenced = fencedYaml(text);
  return (
    fenced && {
      kind: 'markdown-fence',
      problem: {
        span: fenced.span,
        message: 'The YAML stands inside a Markdown code fence.',
        detail: 'Only the lines between the fences are YAML.',
        repair: { label: 'Unwrap the YAML', edits: fenced.unwrap },
      },
    }
  );
}

const TEMPLATE =
  /\{\{-?\s*(?:\.|\$|\/\*|(?:if|else|end|range|with|include|template|define|block|toYaml|tpl|default|quote|required|printf)\b)/;

/** A template action only counts beside an error: in texts and quotes, YAML holds any number of them. */
function template(text: string, problems: readonly Problem[]): Foreign | undefined {
  for (const { span } of problems) {
    const from = lineStart(text, Math.max(0, lineStart(text, span.start) - 1));
    const to = lineEnd(text, lineEnd(text, span.start));
    const found = TEMPLATE.exec(text.slice(from, to));
    if (!found) continue;
    const start = from + found.index;
    return foreign(
      'helm-template',
      start,
      start + found[0].length,
      'This is a Helm or Go template, not yet YAML.',
      'Render it first, for example with helm template, and open the result.',
    );
  }
  return undefined;
}

function foreign(
  kind: TextKind,
  start: number,
  end: number,
  message: string,
  detail: string,
): Foreign {
  return { kind, problem: { span: { start, end }, message, detail } };
}
