import { useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import { countOf, type Severity } from './entries.ts';
import styles from './FindingsTab.module.css';
import { SEVERITY_ICONS } from './severity-icons.ts';
import { useCovered, useEntries } from './use-checked.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** What the drawer's tab shows of the findings: how many of each severity. */
export function FindingsTab() {
  const covered = useCovered();
  const entries = useEntries();
  const open = useShell((shell) => shell.drawer === 'findings');
  const empty = useSessionState(({ text }) => text.trim() === '');
  // While the page is open its own pills say it.
  if (open || empty) return null;
  if (!entries) return <span className={styles.quiet}>checking</span>;
  if (entries.length === 0) {
    return <span className={styles.quiet}>{covered ? 'covered' : 'Nothing to mend.'}</span>;
  }
  return SEVERITIES.map((severity) => {
    const count = countOf(entries, severity);
    return count > 0 ? (
      <span key={severity} className={styles.count} data-severity={severity}>
        <Icon of={SEVERITY_ICONS[severity]} size={13} />
        {count}
      </span>
    ) : null;
  });
}

/** The same in words: `1 error, 2 warnings`. */
export function useFindingsSummary(): string {
  const entries = useEntries();
  if (!entries) return 'checking';
  if (entries.length === 0) return 'nothing to mend';
  return SEVERITIES.map((severity) => ({ severity, count: countOf(entries, severity) }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
