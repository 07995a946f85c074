import { ChevronDown, ChevronUp } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { lazily } from '../shell/lazily.ts';
import { countOf, type Severity } from './entries.ts';
import styles from './FindingsDrawer.module.css';
import { SEVERITY_ICONS } from './severity-icons.ts';
import { useEntries } from './use-checked.ts';

const FindingsPanel = lazily(() =>
  import('./FindingsPanel.tsx').then((module) => module.FindingsPanel),
);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** The bar under the canvas with the counts; opened, the list above it. */
export function FindingsDrawer() {
  const [open, setOpen] = useState(false);
  const entries = useEntries();
  const empty = useSessionState((state) => state.shown.pods.length === 0);
  if (empty) return null;
  return (
    <section className={styles.drawer} aria-label="Findings">
      <button
        type="button"
        className={styles.bar}
        aria-expanded={open}
        aria-label={`Findings: ${summary(entries)}`}
        onClick={() => setOpen(!open)}
      >
        Findings
        {entries ? (
          SEVERITIES.map((severity) => {
            const count = countOf(entries, severity);
            return count > 0 ? (
              <span key={severity} className={styles.count} data-severity={severity}>
                <Icon of={SEVERITY_ICONS[severity]} size={13} />
                {count}
              </span>
            ) : null;
          })
        ) : (
          <span className={styles.quiet}>checking</span>
        )}
        {entries?.length === 0 ? <span className={styles.quiet}>Nothing to mend.</span> : null}
        <i className={styles.spacer} />
        <Icon of={open ? ChevronDown : ChevronUp} size={16} />
      </button>
      {open ? (
        <Suspense fallback={<div className={styles.body} />}>
          <div className={styles.body}>
            <FindingsPanel entries={entries} />
          </div>
        </Suspense>
      ) : null}
    </section>
  );
}

function summary(entries: ReturnType<typeof useEntries>): string {
  if (!entries) return 'checking';
  if (entries.length === 0) return 'nothing to mend';
  return SEVERITIES.map((severity) => ({ severity, count: countOf(entries, severity) }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}
