import { countOf } from './entries.ts';
import styles from './FindingsCount.module.css';
import { useEntries } from './use-checked.ts';

/** On a phone's tab: how many errors there are, or else warnings. Hints wait until they are looked for. */
export function FindingsCount() {
  const entries = useEntries() ?? [];
  const errors = countOf(entries, 'error');
  const count = errors || countOf(entries, 'warning');
  if (count === 0) return null;
  return (
    <i className={styles.count} data-severity={errors ? 'error' : 'warning'} aria-hidden="true">
      {count}
    </i>
  );
}
