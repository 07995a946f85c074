import { BookOpen, FileQuestionMark, FolderOpen } from 'lucide-react';
import { lineOf, whatItIs } from '../../session/index.ts';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { openFromDialog } from '../shell/file-actions.ts';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import styles from './NoPod.module.css';
import { usePartDropOnText } from './use-part-drop-on-text.ts';

/** The text holds no pod that can be drawn: says what it holds, and leads on. */
export function NoPod() {
  const session = useSession();
  const reading = useSessionState((state) => state.reading);
  const showDialog = useShell((shell) => shell.showDialog);
  const { title, next } = whatItIs(reading);
  usePartDropOnText();
  return (
    <div className={styles.none}>
      <Icon of={FileQuestionMark} size={28} />
      <h2>{title}</h2>
      <p>{next}</p>
      <div className={styles.ways}>
        <GoToProblem />
        <button type="button" className={controls.outlined} onClick={() => openFromDialog(session)}>
          <Icon of={FolderOpen} />
          Open a file
        </button>
        <button type="button" className={controls.outlined} onClick={() => showDialog('templates')}>
          <Icon of={BookOpen} />
          See templates
        </button>
      </div>
    </div>
  );
}

/** To the first line that can't be read. */
function GoToProblem() {
  const problem = useSessionState((state) => state.reading.problems[0]);
  const text = useSessionState((state) => state.text);
  const showTab = useShell((shell) => shell.showTab);
  const { select } = useActions();
  if (!problem) return null;
  const go = () => {
    showTab('yaml');
    select([], { ...problem.span });
  };
  return (
    <button type="button" className={controls.outlined} onClick={go}>
      Go to line {lineOf(text, problem.span.start)}
    </button>
  );
}
