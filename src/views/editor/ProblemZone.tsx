import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { EditorProblem, EditorRepair } from './editor-props.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { addRoom, type Room } from './room-under-line.ts';
import type { TextBinding } from './text-binding.ts';

export interface ProblemZoneProps {
  readonly binding: TextBinding;
  readonly problem: EditorProblem;
  readonly onRepair: ((repair: EditorRepair) => void) | undefined;
  readonly onBackToValid: (() => void) | undefined;
}

/** What is wrong with a line, in a room of its own under the line. */
export function ProblemZone({ binding, problem, onRepair, onBackToValid }: ProblemZoneProps) {
  const [room, setRoom] = useState<Room>();
  useLayoutEffect(() => {
    const added = addRoom(binding, 'og-zone');
    setRoom(added);
    return () => added.remove();
  }, [binding]);
  useLayoutEffect(
    () => room?.moveUnder(binding.linesOf(problem.span).first),
    [binding, room, problem],
  );
  return room
    ? createPortal(
        <ProblemNote
          problem={problem}
          onRepair={onRepair}
          onBackToValid={onBackToValid}
          onAnswered={() => binding.editor.focus()}
        />,
        room.node,
      )
    : null;
}
