import { Unplug } from 'lucide-react';
import { lineOf } from '../../session/index.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './BehindBanner.module.css';

/** Says that the picture waits for the text, and leads to the place. */
export function BehindBanner() {
  const problem = useSessionState((state) => state.reading.problems[0]);
  const text = useSessionState((state) => state.text);
  const { select } = useActions();
  if (!problem) return null;
  const line = lineOf(text, problem.span.start);
  return (
    <div className={styles.banner}>
      <Icon of={Unplug} size={16} />
      <p>
        <b>The picture waits.</b> Line {line} can’t be read yet.
      </p>
      <button
        type="button"
        className={controls.outlined}
        onClick={() => select([], { ...problem.span })}
      >
        Go to line {line}
      </button>
    </div>
  );
}
