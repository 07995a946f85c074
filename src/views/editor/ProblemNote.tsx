import { WandSparkles } from 'lucide-react';
import type { EditorProblem, EditorRepair } from './editor-props.ts';
import styles from './ProblemNote.module.css';

export interface ProblemNoteProps {
  readonly problem: EditorProblem;
  readonly onRepair: ((repair: EditorRepair) => void) | undefined;
  readonly onBackToValid: (() => void) | undefined;
  /** A way out was taken; the note, and the focus in it, may be gone now. */
  readonly onAnswered: () => void;
}

/** One problem in words, with the ways out. */
export function ProblemNote({ problem, onRepair, onBackToValid, onAnswered }: ProblemNoteProps) {
  const answer = (way: () => void) => () => {
    way();
    onAnswered();
  };
  const { message, detail, repair } = problem;
  return (
    <div className={styles.note} role="alert" aria-live="polite">
      <b className={styles.message}>{message}</b>
      {detail ? <p className={styles.detail}>{detail}</p> : null}
      <div className={styles.ways}>
        {repair && onRepair ? (
          <button type="button" className={styles.repair} onClick={answer(() => onRepair(repair))}>
            <WandSparkles size={13} strokeWidth={1.5} absoluteStrokeWidth aria-hidden />
            {repair.label}
          </button>
        ) : null}
        {onBackToValid ? (
          <button type="button" className={styles.back} onClick={answer(onBackToValid)}>
            Back to valid text
          </button>
        ) : null}
      </div>
    </div>
  );
}
