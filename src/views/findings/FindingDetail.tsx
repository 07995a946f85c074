import { WandSparkles } from 'lucide-react';
import { CATALOGUE, VERDICT_MINOR } from '../../session/index.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import type { Entry } from './entries.ts';
import styles from './FindingDetail.module.css';
import { FixPreview } from './FixPreview.tsx';
import { LessonLink } from './LessonLink.tsx';
import { ObjectChip } from './ObjectChip.tsx';
import { SilenceMenu } from './SilenceMenu.tsx';
import { fixEntry, fixMany, previewFix, previewMany, sameKind, showInYaml } from './way-out.ts';

/** What is wrong at a place, why it bites, what to do; and what the repair would change. */
export function FindingDetail({ entry, entries, current }: FindingDetailProps) {
  const { fix } = entry;
  return (
    <div className={styles.detail} data-fix={fix !== undefined || undefined}>
      <div>
        <Words entry={entry} />
        <Ways entry={entry} entries={entries} current={current} />
        <Sources entry={entry} />
      </div>
      {fix ? <FixPreview fix={fix} /> : null}
    </div>
  );
}

interface FindingDetailProps {
  readonly entry: Entry;
  /** All that is told: those of the same kind can be mended with it. */
  readonly entries: readonly Entry[];
  /** False while a newer text is checked. */
  readonly current: boolean;
}

function OurWords({ entry }: { readonly entry: Entry }) {
  const known = CATALOGUE.find(({ id }) => id === entry.finding?.id);
  return (
    <>
      <Heading entry={entry} says={entry.message} />
      {known ? (
        <>
          <p>
            <Explained text={`${known.what} ${known.why}`} />
          </p>
          <p>
            <Explained text={known.whatToDo} />
          </p>
        </>
      ) : null}
    </>
  );
}

/** The server's own words are quoted to the letter; our sentence stands above them. */
function ServerWords({ entry }: { readonly entry: Entry }) {
  const how = entry.severity === 'error' ? 'refuses this' : 'warns';
  return (
    <>
      <Heading entry={entry} says={entry.advice ?? ''} />
      <p>The API server {how}, in its own words:</p>
      <code className={styles.quoted}>{entry.message}</code>
    </>
  );
}

/** What the chosen version takes in another way. */
function VersionWords({ entry }: { readonly entry: Entry }) {
  return (
    <>
      <Heading entry={entry} says={entry.message} />
      <p>
        <Explained text={entry.advice ?? ''} />
      </p>
      <p>
        The verdict speaks for Kubernetes 1.{VERDICT_MINOR}. Of another version only the fields and
        features that differ are known.
      </p>
    </>
  );
}

function Words({ entry }: { readonly entry: Entry }) {
  if (entry.finding) return <OurWords entry={entry} />;
  return entry.differs ? <VersionWords entry={entry} /> : <ServerWords entry={entry} />;
}

function Heading({ entry, says }: { readonly entry: Entry; readonly says: string }) {
  return (
    <h2>
      <span>{says}</span>
      <ObjectChip of={entry.object} />
    </h2>
  );
}

function Ways({ entry, entries, current }: FindingDetailProps) {
  const session = useSession();
  const { fix } = entry;
  const kin = sameKind(entry, entries);
  const id = entry.finding?.id;
  const hide = () => session.actions.preview(undefined);
  const show = () => fix && previewFix(session, fix);
  const showMany = () => void previewMany(session, id);
  return (
    <div className={styles.ways}>
      {fix ? (
        <button
          type="button"
          className={controls.primary}
          disabled={!current}
          onPointerEnter={show}
          onPointerLeave={hide}
          onFocus={show}
          onBlur={hide}
          onClick={() => fixEntry(session, entry)}
        >
          <Icon of={WandSparkles} size={14} />
          {fix.label}
        </button>
      ) : null}
      {fix && id !== undefined && kin.length > 1 ? (
        <button
          type="button"
          className={controls.outlined}
          disabled={!current}
          onPointerEnter={showMany}
          onPointerLeave={hide}
          onFocus={showMany}
          onBlur={hide}
          onClick={() => void fixMany(session, id)}
        >
          Fix all of this kind ({kin.length})
        </button>
      ) : null}
      <button
        type="button"
        className={controls.outlined}
        onClick={() => showInYaml(session, entry)}
      >
        Show in YAML
      </button>
      {entry.finding ? <SilenceMenu finding={entry.finding} /> : null}
    </div>
  );
}

/** The lesson that teaches it, what Kubernetes has to say about it, and the finding's name. */
function Sources({ entry }: { readonly entry: Entry }) {
  const known = CATALOGUE.find(({ id }) => id === entry.finding?.id);
  if (!known) return null;
  return (
    <p className={styles.sources}>
      {known.lesson === undefined ? null : <LessonLink id={known.lesson} />}
      {known.links.map((link) => (
        <a key={link} href={link} target="_blank" rel="noreferrer">
          Kubernetes: {pageName(link)}
        </a>
      ))}
      <span>{known.id}</span>
    </p>
  );
}

/** The last part of a page's address, in words. */
function pageName(link: string): string {
  const last = link.split(/[/#]/).filter(Boolean).at(-1) ?? link;
  return last.replaceAll('-', ' ');
}
