import { useState } from 'react';
import type { Hint } from '../../lessons/index.ts';
import type { School } from '../../session/index.ts';
import { Explained } from '../glossary/Explained.tsx';
import controls from '../shell/controls.module.css';
import styles from './Hints.module.css';
import { useSchoolState } from './use-school.ts';

const PROMISES = ['A first look', 'A step further', 'Almost the answer'];

/** Three hints; each can be opened when the one before it is. */
export function Hints({ school, id, hints }: HintsProps) {
  const [asked, ask] = useState<number>();
  const opened = useSchoolState(school, (state) => state.progress.hints[id] ?? 0);
  return (
    <section aria-label="Hints">
      <h3 className={styles.heading}>Hints</h3>
      <ol className={styles.hints}>
        {hints.map(({ text }, i) => (
          <li key={text} data-open={i < opened || undefined}>
            <span className={styles.number}>{i + 1}</span>
            {i < opened ? (
              <span ref={i === asked ? takeFocus : undefined} tabIndex={-1}>
                <Explained text={text} />
              </span>
            ) : (
              <span className={styles.promise}>{PROMISES[i]}</span>
            )}
            {i === opened ? (
              <button
                type="button"
                className={controls.outlined}
                aria-label={`Show hint ${i + 1}`}
                onClick={() => {
                  ask(i);
                  school.showHint();
                }}
              >
                Show
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The button that was pressed is gone: reading goes on at what it brought. */
function takeFocus(hint: HTMLElement | null): void {
  hint?.focus();
}

interface HintsProps {
  readonly school: School;
  readonly id: string;
  readonly hints: readonly Hint[];
}
