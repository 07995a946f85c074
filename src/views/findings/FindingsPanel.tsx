import { useNarrow } from '../shell/use-media.ts';
import type { Entry } from './entries.ts';
import { FindingDetail } from './FindingDetail.tsx';
import { FindingsList } from './FindingsList.tsx';
import styles from './FindingsPanel.module.css';
import { FindingsTools } from './FindingsTools.tsx';
import { useFindings } from './findings-state.ts';
import { ListTools } from './ListTools.tsx';
import { grouped, passes } from './list-filter.ts';
import { Silenced } from './Silenced.tsx';
import { useCovered, useLastEntries } from './use-checked.ts';

/** Everything the API server says and every finding: choosing one shows its lines, why it bites, and the repair. */
export function FindingsPanel() {
  const narrow = useNarrow();
  const { entries, current } = useLastEntries();
  const { severity, text, object, by, chosen, opened, open } = useFindings();
  if (!entries) return <p className={styles.quiet}>Checking the text.</p>;
  const { told, silenced } = entries;
  if (told.length + silenced.length === 0) return <NothingToMend />;
  const shown = told.filter((entry) => passes(entry, { severity, text, object }));
  const groups = grouped(shown, by);
  const entry = shown.find(({ key }) => key === chosen) ?? groups[0]?.entries[0];
  const alone = narrow && opened && entry !== undefined;
  return (
    <section
      className={styles.panel}
      aria-label="Findings"
      aria-busy={!current}
      data-narrow={narrow || undefined}
    >
      {alone ? null : (
        <div className={styles.side}>
          {narrow ? <FindingsTools /> : null}
          <ListTools entries={told} />
          <div className={styles.scroll}>
            {told.length === 0 ? <NothingToMend /> : null}
            {told.length > 0 && shown.length === 0 ? <NothingFits /> : null}
            <FindingsList groups={groups} chosen={entry} />
            <Silenced entries={silenced} />
          </div>
        </div>
      )}
      {entry && (alone || !narrow) ? (
        <Detail
          entry={entry}
          current={current}
          entries={told}
          back={() => open(false)}
          alone={alone}
        />
      ) : null}
    </section>
  );
}

function Detail({ entry, current, entries, alone, back }: DetailProps) {
  return (
    <div className={styles.detail}>
      {alone ? (
        <button type="button" className={styles.back} onClick={back}>
          Back to all findings
        </button>
      ) : null}
      <FindingDetail key={entry.key} entry={entry} current={current} entries={entries} />
    </div>
  );
}

interface DetailProps {
  readonly entry: Entry;
  readonly current: boolean;
  readonly entries: readonly Entry[];
  /** It fills the page. */
  readonly alone: boolean;
  back(): void;
}

function NothingToMend() {
  const covered = useCovered();
  return (
    <p className={styles.quiet}>
      {covered ? 'Covered while you look for the fault yourself.' : 'Nothing to mend.'}
    </p>
  );
}

function NothingFits() {
  const filter = useFindings((state) => state.filter);
  return (
    <p className={styles.quiet}>
      Nothing fits the filter.{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => filter({ severity: undefined, text: '', object: undefined })}
      >
        Show all
      </button>
    </p>
  );
}
