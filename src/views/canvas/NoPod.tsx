import { FileQuestionMark } from 'lucide-react';
import { whatItIs } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import styles from './NoPod.module.css';
import { usePartDropOnText } from './use-part-drop-on-text.ts';

/** The text can be read but holds no pod: says what it holds, and what to do. */
export function NoPod() {
  const reading = useSessionState((state) => state.reading);
  const { title, next } = whatItIs(reading);
  usePartDropOnText();
  return (
    <div className={styles.none}>
      <Icon of={FileQuestionMark} size={28} />
      <h2>{title}</h2>
      <p>{next}</p>
    </div>
  );
}
