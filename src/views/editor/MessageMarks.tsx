import { type RefObject, useEffect, useMemo } from 'react';
import type { EditorMessage, EditorMessages } from './editor-message.ts';
import { MessageZone } from './MessageZone.tsx';
import { messageLines, messageMarks, messageSigns } from './message-marks.ts';
import { editor } from './monaco.ts';
import type { TextBinding } from './text-binding.ts';
import { useMarks } from './use-marks.ts';
import { useSettledMessages } from './use-settled-messages.ts';

/** So many errors are explained in the text at once; the others are underlined. */
const MOST = 3;

export interface MessageMarksProps {
  readonly binding: TextBinding;
  readonly messages: EditorMessages;
  /** False once they have been of an older text for a while. */
  readonly telling: boolean;
  /** When somebody typed last, in milliseconds of the page's clock. */
  readonly typedAt: RefObject<number>;
}

/** What is said of the text at its places: the wavy line, the sign at the line's number, the sentence under an error. */
export function MessageMarks({ binding, messages, telling, typedAt }: MessageMarksProps) {
  const list = useSettledMessages(binding, messages.list, typedAt);
  const { current, onMore } = messages;
  const said = useMemo(() => ({ list, telling }), [list, telling]);
  const explained = useMemo(
    () => list.filter(({ severity }) => severity === 'error').slice(0, MOST),
    [list],
  );
  useMarks(binding, said, messageMarks);
  useMarks(binding, said, messageSigns);
  useMarks(binding, explained, messageLines);
  useSignPressed(binding, list, onMore);
  return explained.map((message) => (
    <MessageZone
      key={message.key}
      binding={binding}
      message={message}
      current={current}
      onFix={messages.onFix}
      onMore={onMore}
    />
  ));
}

/** A press on a line's sign leads to all about what is said there. */
function useSignPressed(
  binding: TextBinding,
  list: readonly EditorMessage[],
  onMore: EditorMessages['onMore'],
): void {
  useEffect(() => {
    const listener = binding.editor.onMouseDown(({ target }) => {
      if (target.type !== editor.MouseTargetType.GUTTER_LINE_NUMBERS) return;
      const line = target.position?.lineNumber;
      const said = list.find(({ span }) => binding.linesOf(span).first === line);
      if (said) onMore(said);
    });
    return () => listener.dispose();
  }, [binding, list, onMore]);
}
