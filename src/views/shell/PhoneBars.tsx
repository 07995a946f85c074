import { CirclePlus, Compass, FileCode2, Workflow } from 'lucide-react';
import { isLearning } from '../../session/index.ts';
import { VerdictPill } from '../findings/VerdictPill.tsx';
import { useSessionState } from '../session-context.tsx';
import { RunStrip } from '../timeline/RunStrip.tsx';
import { useRunShown } from '../timeline/use-run.ts';
import { DocumentSwitcher } from './DocumentSwitcher.tsx';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import styles from './PhoneBars.module.css';
import { useShell } from './shell-state.ts';
import { DesignTitle, HistoryButtons } from './TopBar.tsx';

export function PhoneTop() {
  return (
    <header className={styles.top}>
      <Logo />
      <DesignTitle />
      <DocumentSwitcher />
      <span className={styles.spacer} />
      <HistoryButtons />
      <MoreMenu />
    </header>
  );
}

const TABS = [
  { tab: 'canvas', label: 'Canvas', icon: Workflow },
  { tab: 'yaml', label: 'YAML', icon: FileCode2 },
  { tab: 'add', label: 'Add', icon: CirclePlus },
] as const;

const LESSON_TAB = { tab: 'lesson', label: 'Lesson', icon: Compass } as const;

/** The tabs at a phone's bottom edge. */
export function PhoneTabs() {
  const shown = useShell((shell) => shell.tab);
  const showTab = useShell((shell) => shell.showTab);
  const running = useRunShown();
  const learning = useSessionState((state) => isLearning(state.design));
  return (
    <>
      {running && shown === 'canvas' ? <RunStrip /> : <VerdictPill />}
      <nav className={styles.tabs} aria-label="Views">
        {[...TABS, ...(learning ? [LESSON_TAB] : [])].map(({ tab, label, icon }) => (
          <button
            key={tab}
            type="button"
            aria-current={tab === shown ? 'page' : undefined}
            onClick={() => showTab(tab)}
          >
            <Icon of={icon} size={20} />
            {label}
          </button>
        ))}
      </nav>
    </>
  );
}
