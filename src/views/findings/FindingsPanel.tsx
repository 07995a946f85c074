import { useState } from 'react';
import { CATALOGUE, lineOf } from '../../session/index.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import type { Entry } from './entries.ts';
import styles from './FindingsPanel.module.css';
import { SEVERITY_ICONS } from './severity-icons.ts';
import { useEntries } from './use-checked.ts';

/** Everything the API server says and every finding: choosing one shows its lines, why it bites, and the repair. */
export function FindingsPanel() {
  const entries = useEntries();
  const [chosen, setChosen] = useState<string>();
  const { select } = useActions();
  if (!entries) return <p className={styles.quiet}>Checking the text.</p>;
  if (entries.length === 0) return <p className={styles.quiet}>Nothing to mend.</p>;
  const entry = entries.find(({ key }) => key === chosen) ?? entries[0];
  return (
    <section className={styles.panel} aria-label="Findings">
      <ul className={styles.list} aria-label="Findings">
        {entries.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              className={styles.row}
              aria-current={one === entry || undefined}
              onClick={() => {
                setChosen(one.key);
                select([], one.span);
              }}
            >
              <span data-severity={one.severity} role="img" aria-label={one.severity}>
                <Icon of={SEVERITY_ICONS[one.severity]} size={14} />
              </span>
              <span className={one.finding ? undefined : styles.quoted}>{one.message}</span>
              <Line entry={one} />
            </button>
          </li>
        ))}
      </ul>
      {entry ? <Detail entry={entry} /> : null}
    </section>
  );
}

/** The last part of a page's address, in words. */
function pageName(link: string): string {
  const last = link.split(/[/#]/).filter(Boolean).at(-1) ?? link;
  return last.replaceAll('-', ' ');
}

function Line({ entry }: { readonly entry: Entry }) {
  const text = useSessionState((state) => state.text);
  return <small>line {lineOf(text, entry.span.start)}</small>;
}

function Detail({ entry }: { readonly entry: Entry }) {
  const { perform, propose } = useActions();
  const { finding } = entry;
  const known = finding && CATALOGUE.find(({ id }) => id === finding.id);
  if (!known) {
    return (
      <div className={styles.detail}>
        <h3>
          {entry.severity === 'error' ? 'The API server refuses this' : 'The API server warns'}
        </h3>
        <p>These are its own words:</p>
        <code>{entry.message}</code>
        <p>Choose the line on the left, change it in the editor, and the verdict follows.</p>
      </div>
    );
  }
  const { fix } = finding;
  return (
    <div className={styles.detail}>
      <h3>{known.title}</h3>
      <p>{known.what}</p>
      <p>{known.why}</p>
      <p>{known.whatToDo}</p>
      <footer>
        {fix ? (
          <button
            type="button"
            className={controls.primary}
            onPointerEnter={() => propose(fix.gesture)}
            onPointerLeave={() => propose(undefined)}
            onFocus={() => propose(fix.gesture)}
            onBlur={() => propose(undefined)}
            onClick={() => perform(fix.gesture)}
          >
            {fix.label}
          </button>
        ) : null}
        {known.links.map((link) => (
          <a key={link} href={link} target="_blank" rel="noreferrer">
            Kubernetes: {pageName(link)}
          </a>
        ))}
      </footer>
    </div>
  );
}
