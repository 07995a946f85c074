import { X } from 'lucide-react';
import { deedName } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './Deeds.module.css';
import { secondsText } from './seconds.ts';
import { useRun, useRunActions } from './use-run.ts';

/** What was done to the pod, each to be taken back. */
export function Deeds() {
  const deeds = useRun((run) => run.deeds);
  const { remove, seek } = useRunActions();
  if (deeds.length === 0) return null;
  return (
    <ul className={styles.deeds} aria-label="Done to the pod">
      {deeds.map((deed, i) => {
        const words = `${deedName(deed)} at ${secondsText(deed.at)}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be done twice at one moment
          <li key={`${i} ${words}`}>
            <button type="button" title="Go there" onClick={() => seek(deed.at)}>
              {words}
            </button>
            <button type="button" aria-label={`Remove: ${words}`} onClick={() => remove(i)}>
              <Icon of={X} size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
