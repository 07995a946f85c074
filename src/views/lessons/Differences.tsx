import type { School } from '../../session/index.ts';
import { indexLines } from '../../text/index.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useActions, useSessionState } from '../session-context.tsx';
import styles from './Differences.module.css';
import { useSchoolState } from './use-school.ts';

/** What the learner changed and what it means, each with the lines it stands on. */
export function Differences({ school }: { readonly school: School }) {
  const differences = useSchoolState(school, (state) => state.differences);
  const text = useSessionState((state) => state.text);
  const { select } = useActions();
  const lines = indexLines(text);
  if (differences.length === 0) return null;
  return (
    <section aria-label="What you changed">
      <h3 className={styles.heading}>What you changed</h3>
      <ul className={styles.changes}>
        {differences.map(({ span, sentence }) => (
          <li key={`${span.start} ${sentence}`}>
            <button type="button" onClick={() => select([], span)}>
              line {lines.at(Math.min(span.start, text.length)).line + 1}
            </button>
            <span>
              <Explained text={sentence} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
