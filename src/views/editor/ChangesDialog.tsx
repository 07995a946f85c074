import { useState } from 'react';
import { DiffLines } from '../findings/DiffLines.tsx';
import { diffLines } from '../findings/diff-lines.ts';
import { useSessionState } from '../session-context.tsx';
import { DialogFrame } from '../shell/DialogFrame.tsx';
import { Segments } from '../shell/Segments.tsx';
import styles from './ChangesDialog.module.css';
import { changesBetween } from './text-diff.ts';

/** What one looks at at once of a long comparison. */
const MOST = 2000;

type Since = 'opened' | 'copied';

const SINCE: readonly { readonly value: Since; readonly label: string }[] = [
  { value: 'opened', label: 'Since opened' },
  { value: 'copied', label: 'Since last copy' },
];

/** What changed in the text since it was opened, or since it last went out. */
export function ChangesDialog() {
  const text = useSessionState((state) => state.text);
  const { opened, copied } = useSessionState((state) => state.landmarks);
  const [since, setSince] = useState<Since>(copied === undefined ? 'opened' : 'copied');
  const before = (since === 'copied' ? copied : undefined) ?? opened;
  const lines = diffLines(before, changesBetween(before, text));
  const count = (sign: string) => lines.filter((line) => line.sign === sign).length;
  return (
    <DialogFrame
      title="Changes"
      says="Line by line, what is new in the text and what is gone."
      wide
    >
      {copied === undefined ? null : (
        <Segments
          name="Compared with"
          options={SINCE}
          value={since}
          choose={(value) => setSince(value)}
        />
      )}
      {before === text ? (
        <p className={styles.none}>Nothing changed. Every byte is as it was.</p>
      ) : (
        <figure className={styles.diff} aria-label="Changes of the text">
          <figcaption>
            {count('+')} added, {count('-')} removed
          </figcaption>
          <DiffLines lines={lines} most={MOST} />
        </figure>
      )}
    </DialogFrame>
  );
}
