import { Suspense, useCallback, useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { useAddCard } from '../canvas/use-add-card.ts';
import { useLessonsInAddress } from '../lessons/use-lessons-in-address.ts';
import { usePanelOfLesson } from '../lessons/use-panel-of-lesson.ts';
import { DragImage } from '../palette/DragImage.tsx';
import { Palette } from '../palette/Palette.tsx';
import { addPart, type Part } from '../palette/parts.ts';
import { askForPattern } from '../patterns/ask-for-pattern.ts';
import { useSession } from '../session-context.tsx';
import { useSharedRun } from '../timeline/use-shared-run.ts';
import styles from './App.module.css';
import { DRAWER_PAGES, DrawerPage } from './Drawer.tsx';
import { openFile } from './file-actions.ts';
import { Inspector, LeftPage } from './LeftColumn.tsx';
import { lazily, useFetchAhead } from './lazily.ts';
import { Announcer, Notice } from './Notice.tsx';
import { OtherTab } from './OtherTab.tsx';
import { StatusBar } from './StatusBar.tsx';
import { type PhoneTab, useShell } from './shell-state.ts';
import { TopBar } from './TopBar.tsx';
import { useNarrow } from './use-media.ts';
import { useSettled } from './use-settled.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WideBody } from './WideBody.tsx';
import { YamlPane } from './YamlPane.tsx';

const PhoneTop = lazily(() => import('./PhoneBars.tsx').then((module) => module.PhoneTop));
const PhoneTabs = lazily(() => import('./PhoneBars.tsx').then((module) => module.PhoneTabs));
const NewVersion = lazily(() => import('../update/NewVersion.tsx').then((it) => it.NewVersion));
const Dialogs = lazily(() => import('./Dialogs.tsx').then((module) => module.Dialogs));
const PrintSheet = lazily(() => import('../sharing/PrintSheet.tsx').then((it) => it.PrintSheet));

/** What is pressed soon and often. */
const SOON = [Inspector, ...DRAWER_PAGES];

/** The whole designer: palette, canvas and YAML side by side, or as tabs on a phone. */
export function App() {
  const narrow = useNarrow();
  const add = useAddPart();
  const drop = useFileDrop();
  const settled = useSettled();
  useShortcuts();
  useLessonsInAddress();
  usePanelOfLesson(narrow);
  useSharedRun();
  useFetchAhead(SOON);
  return (
    <div className={styles.app} {...drop}>
      {narrow ? <Waiting height={56} of={PhoneTop} /> : <TopBar />}
      <OtherTab />
      <Suspense>{settled ? <NewVersion /> : null}</Suspense>
      {narrow ? <PhoneBody onAdd={add} /> : <WideBody onAdd={add} />}
      {narrow ? <Waiting height={72} of={PhoneTabs} /> : <StatusBar />}
      <Notice />
      <Announcer />
      <DragImage />
      <Suspense>{settled ? <Dialogs /> : null}</Suspense>
      <Suspense>{settled ? <PrintSheet /> : null}</Suspense>
    </div>
  );
}

/** A bar whose code is on its way keeps its height. */
function Waiting({
  height,
  of: Bar,
}: {
  readonly height: number;
  readonly of: React.ComponentType;
}) {
  return (
    <Suspense fallback={<div style={{ height }} />}>
      <Bar />
    </Suspense>
  );
}

/** One page at a time; the canvas and the text stay alive behind the others. */
function PhoneBody({ onAdd }: { onAdd(part: Part): void }) {
  const tab = useShell((shell) => shell.tab);
  const showTab = useShell((shell) => shell.showTab);
  return (
    <main className={styles.body}>
      <div className={styles.page} hidden={tab !== 'canvas'}>
        <Canvas />
      </div>
      <div className={styles.page} hidden={tab !== 'yaml'}>
        <YamlPane />
      </div>
      <div className={styles.page} hidden={tab !== 'add'}>
        <Palette
          onAdd={(part) => {
            onAdd(part);
            showTab('canvas');
          }}
        />
      </div>
      <PhonePage tab={tab} />
    </main>
  );
}

function PhonePage({ tab }: { readonly tab: PhoneTab }) {
  switch (tab) {
    case 'canvas':
    case 'yaml':
    case 'add':
      return null;
    case 'inspect':
    case 'lesson':
      return (
        <div className={styles.page}>
          <LeftPage of={tab} />
        </div>
      );
    case 'findings':
    case 'timeline':
    case 'security':
    case 'resources':
      return (
        <div className={styles.page}>
          <DrawerPage of={tab} />
        </div>
      );
  }
}

/** Adds a part at its usual place and opens the field only the person can fill. */
function useAddPart() {
  const add = useAddCard();
  return useCallback(
    (part: Part) => {
      if (part.kind === 'pattern') void askForPattern(part.id);
      else add(addPart(part));
    },
    [add],
  );
}

/** A manifest dropped anywhere on the page is opened. */
function useFileDrop() {
  const session = useSession();
  const [over, setOver] = useState(false);
  const holdsFile = (event: React.DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    'data-file-over': over || undefined,
    onDragOver(event: React.DragEvent) {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave(event: React.DragEvent) {
      if (event.currentTarget === event.target) setOver(false);
    },
    onDrop(event: React.DragEvent) {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file) void openFile(session, file);
    },
  };
}
