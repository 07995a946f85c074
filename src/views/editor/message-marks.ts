import { type EditorMessage, underlined } from './editor-message.ts';
import { type editor, Range } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';

type Mark = editor.IModelDeltaDecoration;

/** What to mark, and whether pointing at a mark says it. */
export interface Said {
  readonly list: readonly EditorMessage[];
  readonly telling: boolean;
}

const GRAVER = ['error', 'warning', 'hint'] as const;

/** The wavy line, and what is said when one points at it. */
export function messageMarks(binding: TextBinding, { list, telling }: Said): Mark[] {
  const text = binding.document();
  const mended = firstFixes(binding, list);
  return list.map((message) => ({
    range: binding.rangeOf(underlined(text, message.span)),
    options: {
      inlineClassName: `og-said og-said-${message.severity}`,
      stickiness: 1,
      ...(telling && { hoverMessage: hoverOf(message, mended) }),
    },
  }));
}

/** One sign a line at the left of its number: the gravest of what is said there. */
export function messageSigns(binding: TextBinding, { list, telling }: Said): Mark[] {
  const lines = new Map<number, EditorMessage[]>();
  const mended = firstFixes(binding, list);
  for (const message of list) {
    const { first } = binding.linesOf(message.span);
    lines.set(first, [...(lines.get(first) ?? []), message]);
  }
  return [...lines].map(([line, messages]) => {
    const worst = GRAVER.find((one) => messages.some(({ severity }) => severity === one));
    return {
      range: new Range(line, 1, line, 1),
      options: {
        marginClassName: `og-sign og-sign-${worst}`,
        lineNumberClassName: worst === 'error' ? 'og-wrong-line-number' : null,
        ...(telling && {
          lineNumberHoverMessage: messages.flatMap((message) => hoverOf(message, mended)),
        }),
      },
    };
  });
}

/** The ground of a line with an error. */
export function messageLines(binding: TextBinding, list: readonly EditorMessage[]): Mark[] {
  return list.map(({ span }) => {
    const { first } = binding.linesOf(span);
    return {
      range: new Range(first, 1, first, 1),
      options: {
        isWholeLine: true,
        className: 'og-wrong-line',
        marginClassName: 'og-wrong-line-margin',
      },
    };
  });
}

/** On each line the first message with a repair: the one that Ctrl+. makes. */
function firstFixes(binding: TextBinding, list: readonly EditorMessage[]): ReadonlySet<string> {
  const byLine = new Map<number, string>();
  for (const { span, key, fix } of list) {
    const { first } = binding.linesOf(span);
    if (fix !== undefined && !byLine.has(first)) byLine.set(first, key);
  }
  return new Set(byLine.values());
}

function hoverOf(
  { key, message, quoted, fix }: EditorMessage,
  mended: ReadonlySet<string>,
): { value: string }[] {
  return [
    { value: plain(message) },
    ...(quoted === undefined ? [] : [{ value: `\`\`${quoted.replaceAll('`', 'ˋ')}\`\`` }]),
    ...(fix !== undefined && mended.has(key) ? [{ value: `_${plain(fix)}: Ctrl\\+\\._` }] : []),
  ];
}

/** Nothing of the text is read as Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');
}
