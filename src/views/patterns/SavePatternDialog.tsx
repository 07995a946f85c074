import { useId, useState } from 'react';
import { keepPattern, patternOfSelection } from '../../session/index.ts';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { DialogFrame } from '../shell/DialogFrame.tsx';
import { useShell } from '../shell/shell-state.ts';
import styles from './PatternDialog.module.css';
import { selectedContainers } from './selected-containers.ts';

/** Keeps the selected containers, with what they need, as a pattern of the user's own. */
export function SavePatternDialog() {
  const session = useSession();
  const { announce } = useActions();
  const showDialog = useShell((shell) => shell.showDialog);
  const names = useSessionState(selectedContainers).split('\n').filter(Boolean);
  const [title, setTitle] = useState('');
  const [fault, setFault] = useState<string>();
  const id = useId();
  const save = async () => {
    const made = patternOfSelection(session.getState(), names, { id: idOf(title), title });
    const problem = 'reason' in made ? made.reason : await keep(made.text);
    setFault(problem);
    if (problem !== undefined) return;
    announce(`${title} is in your patterns.`);
    showDialog(undefined);
  };
  return (
    <DialogFrame
      title="Save as pattern"
      says={`${names.join(', ')} with the volumes, ports and objects of this file that go with it.`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles.field}>
          <label htmlFor={id}>Title</label>
          <input
            id={id}
            className={controls.field}
            value={title}
            required
            autoComplete="off"
            aria-invalid={fault !== undefined}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        {fault === undefined ? null : (
          <p role="alert" className={controls.problem}>
            {fault}
          </p>
        )}
        <div className={styles.foot}>
          <button type="submit" className={controls.primary}>
            Save
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}

async function keep(text: string): Promise<string | undefined> {
  try {
    return await keepPattern(text);
  } catch {
    return 'This browser forbids keeping patterns, or has no room. Copy the YAML instead.';
  }
}

/** `Our cache` → `our-cache`. */
function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
