import { WandSparkles } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { EditorMessage, EditorMessages } from './editor-message.ts';
import styles from './ProblemNote.module.css';
import { addRoom, type Room } from './room-under-line.ts';
import type { TextBinding } from './text-binding.ts';

export interface MessageZoneProps extends Omit<EditorMessages, 'list'> {
  readonly binding: TextBinding;
  readonly message: EditorMessage;
}

/** What is said of a line with an error, in a room of its own under the line. */
export function MessageZone({ binding, message, ...ways }: MessageZoneProps) {
  const [room, setRoom] = useState<Room>();
  useLayoutEffect(() => {
    const added = addRoom(binding, 'og-zone');
    setRoom(added);
    return () => added.remove();
  }, [binding]);
  useLayoutEffect(
    () => room?.moveUnder(binding.linesOf(message.span).first),
    [binding, room, message],
  );
  if (!room) return null;
  return createPortal(
    <MessageNote message={message} {...ways} onAnswered={() => binding.editor.focus()} />,
    room.node,
  );
}

type NoteProps = Omit<MessageZoneProps, 'binding'> & { onAnswered(): void };

function MessageNote({ message, current, onFix, onMore, onAnswered }: NoteProps) {
  const { message: says, quoted, fix } = message;
  return (
    <div className={styles.note} role="note" data-before={!current || undefined}>
      <b className={styles.message}>{says}</b>
      {quoted ? <p className={styles.quoted}>{quoted}</p> : null}
      <div className={styles.ways}>
        {fix ? (
          <button
            type="button"
            className={styles.repair}
            disabled={!current}
            onClick={() => {
              onFix(message);
              onAnswered();
            }}
          >
            <WandSparkles size={13} strokeWidth={1.5} absoluteStrokeWidth aria-hidden />
            {fix}
          </button>
        ) : null}
        <button type="button" className={styles.back} onClick={() => onMore(message)}>
          More about this
        </button>
      </div>
    </div>
  );
}
