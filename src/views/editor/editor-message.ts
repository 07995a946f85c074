import { editBetween, mapOffset, type Span } from '../../text/index.ts';

/** Something said of a place in the text: by the API server, or a finding. */
export interface EditorMessage {
  readonly key: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly span: Span;
  /** One sentence in our words. */
  readonly message: string;
  /** The server's own words, when it said something. */
  readonly quoted?: string;
  /** What its repair is called, when there is one. */
  readonly fix?: string;
}

/** What is said of the text, and whether it is of the text as it is now. */
export interface EditorMessages {
  readonly list: readonly EditorMessage[];
  /** False while a newer text is checked: then it is what was said before, where nobody typed since. */
  readonly current: boolean;
  readonly onFix: (message: EditorMessage) => void;
  /** Shows all about it elsewhere. */
  readonly onMore: (message: EditorMessage) => void;
}

/**
 * What was said of a text, carried over to the text it became: what stands on a line that was touched is forgotten, the
 * rest moves along.
 */
export function carryOver(
  messages: readonly EditorMessage[],
  before: string,
  after: string,
): readonly EditorMessage[] {
  const edits = editBetween(before, after);
  const [edit] = edits;
  if (!edit) return messages;
  return messages.flatMap((message) => {
    const { start, end } = message.span;
    const line = lineAround(before, start);
    if (edit.start <= line.end && edit.end >= line.start) return [];
    return [{ ...message, span: { start: mapOffset(start, edits), end: mapOffset(end, edits) } }];
  });
}

function lineAround(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: end < 0 ? text.length : end,
  };
}

/** The part of a message's first line that is underlined: without the dash before it and the comment after it. */
export function underlined(text: string, { start, end }: Span): Span {
  const stop = Math.min(end, lineAround(text, start).end);
  const line = text.slice(start, stop);
  const dash = /^(?:-\s+)+/.exec(line)?.[0].length ?? 0;
  const rest = line
    .slice(dash)
    .replace(/\s+#[^"']*$/, '')
    .trimEnd();
  return rest === ''
    ? { start, end: stop }
    : { start: start + dash, end: start + dash + rest.length };
}
