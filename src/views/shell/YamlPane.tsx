import { Copy, Download, FileCode2, FileDiff } from 'lucide-react';
import { Suspense } from 'react';
import { addedLines, fileName } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import controls from './controls.module.css';
import { copyYaml, downloadYaml } from './file-actions.ts';
import { Icon } from './Icon.tsx';
import { lazily } from './lazily.ts';
import { useShell } from './shell-state.ts';
import { useNarrow } from './use-media.ts';
import styles from './YamlPane.module.css';

const BoundEditor = lazily(() => import('./BoundEditor.tsx').then((module) => module.BoundEditor));

const ContainerChips = lazily(() => import('./ContainerChips.tsx').then((it) => it.ContainerChips));

/** The document itself: its name, the two ways out, and the editor. */
export function YamlPane() {
  const narrow = useNarrow();
  return (
    <section className={styles.pane} aria-label="YAML">
      <header className={styles.head}>
        <FileTitle />
        <span className={styles.spacer} />
        {narrow ? null : <ChangesButton />}
        <ExportButtons />
      </header>
      <Suspense>{narrow ? <ContainerChips /> : <Breadcrumb />}</Suspense>
      <div className={styles.editor}>
        <Suspense fallback={<p className={styles.loading}>Opening the editor</p>}>
          <BoundEditor />
        </Suspense>
      </div>
    </section>
  );
}

function FileTitle() {
  const name = useSessionState((state) =>
    fileName(state.reading.kind, state.shown.pods[state.pod]),
  );
  const lines = useSessionState((state) => countLines(state.text));
  const toAdd = useSessionState((state) => (state.preview ? addedLines(state.preview) : 0));
  return (
    <h2 className={styles.file}>
      <Icon of={FileCode2} />
      <b>{name}</b>
      <span data-coming={toAdd > 0 || undefined}>
        <span>
          {lines === 0 ? 'empty' : `${lines} ${lines === 1 ? 'line' : 'lines'}`}
          {toAdd > 0 ? `, ${toAdd} to add` : ''}
        </span>
      </span>
    </h2>
  );
}

function countLines(text: string): number {
  if (text === '') return 0;
  let lines = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lines++;
  return text.endsWith('\n') ? lines : lines + 1;
}

/** Only an icon: the pane is narrow, and its name is in the tooltip. */
function ChangesButton() {
  const showDialog = useShell((shell) => shell.showDialog);
  const changed = useSessionState(({ landmarks, text }) => landmarks.opened !== text);
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label="Changes"
      title="Changes since opened, since last copy"
      disabled={!changed}
      onClick={() => showDialog('changes')}
    >
      <Icon of={FileDiff} size={16} />
    </button>
  );
}

function ExportButtons() {
  const session = useSession();
  const empty = useSessionState((state) => state.text === '');
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-label="Copy YAML"
        disabled={empty}
        onClick={() => void copyYaml(session)}
      >
        <Icon of={Copy} />
        Copy
      </button>
      <button
        type="button"
        className={controls.button}
        aria-label="Download YAML"
        disabled={empty}
        onClick={() => downloadYaml(session)}
      >
        <Icon of={Download} />
        Download
      </button>
    </>
  );
}
