import {
  CirclePlus,
  Compass,
  FileCode2,
  type LucideIcon,
  Play,
  Share,
  TriangleAlert,
  Workflow,
} from 'lucide-react';
import { isLearning, runOf } from '../../session/index.ts';
import { FindingsCount } from '../findings/FindingsCount.tsx';
import { VerdictPill } from '../findings/VerdictPill.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import { RunStrip } from '../timeline/RunStrip.tsx';
import { useRunShown } from '../timeline/use-run.ts';
import controls from './controls.module.css';
import { DocumentSwitcher } from './DocumentSwitcher.tsx';
import { Icon } from './Icon.tsx';
import { LessonSign } from './LessonSign.tsx';
import { Logo } from './Logo.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import styles from './PhoneBars.module.css';
import { useShell } from './shell-state.ts';
import { DesignTitle, RedoButton, UndoButton } from './TopBar.tsx';

export function PhoneTop() {
  // Left of Undo, so that a second tap on Undo does not meet what the first has brought.
  const undone = useSessionState((state) => state.history.future.length > 0);
  return (
    <header className={styles.top}>
      <Logo size={26} />
      <DesignTitle stacked />
      <DocumentSwitcher />
      <span className={styles.spacer} />
      {undone ? <RedoButton /> : null}
      <UndoButton />
      <ShareButton />
      <MoreMenu />
    </header>
  );
}

function ShareButton() {
  const showDialog = useShell((shell) => shell.showDialog);
  const empty = useSessionState(({ text }) => text.trim() === '');
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label="Share"
      title="Share"
      disabled={empty}
      onClick={() => showDialog('share')}
    >
      <Icon of={Share} size={16} />
    </button>
  );
}

const TABS = [
  { tab: 'canvas', label: 'Canvas', icon: Workflow },
  { tab: 'yaml', label: 'YAML', icon: FileCode2 },
  { tab: 'add', label: 'Add', icon: CirclePlus },
  { tab: 'findings', label: 'Findings', icon: TriangleAlert },
] as const;

const LESSON_TAB = { tab: 'lesson', label: 'Lesson', icon: Compass } as const;

/** The tabs at a phone's bottom edge. */
export function PhoneTabs() {
  const shown = useShell((shell) => shell.tab);
  const showTab = useShell((shell) => shell.showTab);
  const running = useRunShown();
  const learning = useSessionState((state) => isLearning(state.design));
  const session = useSession();
  const nothing = useSessionState((state) => state.shown.pods.length === 0);
  const run = () => {
    showTab('timeline');
    void runOf(session).actions.play();
  };
  return (
    <>
      {running && shown === 'canvas' ? <RunStrip /> : <VerdictPill />}
      <nav className={styles.tabs} aria-label="Views">
        {[...TABS, ...(learning ? [LESSON_TAB] : [])].map(({ tab, label, icon }) => (
          <TabButton
            key={tab}
            label={label}
            icon={icon}
            on={tab === shown}
            act={() => showTab(tab)}
          >
            {tab === 'findings' ? <FindingsCount /> : null}
            {tab === 'lesson' ? <LessonSign /> : null}
          </TabButton>
        ))}
        <TabButton label="Run" icon={Play} on={shown === 'timeline'} disabled={nothing} act={run} />
      </nav>
    </>
  );
}

function TabButton({ label, icon, on, disabled, act, children }: TabButtonProps) {
  return (
    <button type="button" aria-current={on ? 'page' : undefined} disabled={disabled} onClick={act}>
      <Icon of={icon} size={21} />
      {label}
      {children}
    </button>
  );
}

interface TabButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly on: boolean;
  readonly disabled?: boolean;
  act(): void;
  readonly children?: React.ReactNode;
}
