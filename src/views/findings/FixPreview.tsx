import { FileDiff, ShieldCheck, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { TextEdit } from '../../text/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { DiffLines } from './DiffLines.tsx';
import { diffLines, lineCount, outdented } from './diff-lines.ts';
import type { EntryFix } from './entries.ts';
import styles from './FixPreview.module.css';
import { planFix } from './way-out.ts';

/** The exact lines a fix takes and brings, before it is made. */
export function FixPreview({ fix }: { readonly fix: EntryFix }) {
  const session = useSession();
  const text = useSessionState((state) => state.text);
  const planned = useMemo(() => planFix(session, fix), [session, fix]);
  if ('reason' in planned) return <p className={styles.note}>{planned.reason}</p>;
  return (
    <div>
      <Lines text={text} edits={planned.edits} />
      <p className={styles.note}>
        <Icon of={fix.safe ? ShieldCheck : Undo2} size={14} />
        {fix.safe
          ? 'Safe: changes nothing else, and one undo takes it back.'
          : 'It changes how the pod runs. One undo takes it back.'}
      </p>
    </div>
  );
}

function Lines({ text, edits }: { readonly text: string; readonly edits: readonly TextEdit[] }) {
  // Edits are of the text they were planned on: a text that changed meanwhile is not shown with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plan comes with a new text
  const lines = useMemo(() => outdented(diffLines(text, edits)), [edits]);
  return (
    <figure className={styles.diff} aria-label="What the fix changes">
      <figcaption className={styles.head}>
        <Icon of={FileDiff} size={14} />
        What the fix changes
        <span>{lineCount(lines)}</span>
      </figcaption>
      <DiffLines lines={lines} />
    </figure>
  );
}
