import { ChevronDown, type LucideIcon, Moon, Play, Redo2, Sun, Undo2 } from 'lucide-react';
import type { Pod } from '../../pod/index.ts';
import { designName, isLearning, runOf } from '../../session/index.ts';
import { LearnButton } from '../lessons/LearnButton.tsx';
import { useCourseTitle } from '../lessons/use-course-title.ts';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import { useRunShown } from '../timeline/use-run.ts';
import { BarMenuButton } from './BarMenuButton.tsx';
import controls from './controls.module.css';
import { DocumentSwitcher, hasSeveralDocuments } from './DocumentSwitcher.tsx';
import { FileButtons, SearchButton, ShareButtons } from './FileButtons.tsx';
import { Icon } from './Icon.tsx';
import { KindSwitch } from './KindSwitch.tsx';
import { isSwitchable } from './kinds.ts';
import { Logo } from './Logo.tsx';
import { lazily } from './lazily.ts';
import { useShell } from './shell-state.ts';
import styles from './TopBar.module.css';
import { chooseTheme, useTheme } from './theme.ts';

const FileMenu = lazily(() => import('./BarMenus.tsx').then((it) => it.FileMenu));

/** Name and kind of the design, the history, and the ways to begin. */
export function TopBar() {
  const learning = useSessionState((state) => isLearning(state.design));
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <Logo />
        <span>Outrigger</span>
      </div>
      <DesignTitle />
      <DocumentSwitcher />
      {learning ? null : <KindSwitch />}
      <span className={styles.separator} />
      <HistoryButtons />
      <span className={styles.spacer} />
      <FileButtons />
      <span className={styles.separator} />
      <SearchButton />
      <RunButton />
      <LearnButton />
      <span className={styles.separator} />
      <ThemeButton />
      <ShareButtons />
    </header>
  );
}

/** Opens the timeline and plays the pod. */
function RunButton() {
  const session = useSession();
  const showDrawer = useShell((shell) => shell.showDrawer);
  const nothing = useSessionState((state) => state.shown.pods.length === 0);
  const shown = useRunShown();
  return (
    <button
      type="button"
      className={styles.run}
      data-on={shown || undefined}
      disabled={nothing}
      onClick={() => {
        showDrawer('timeline');
        void runOf(session).actions.play();
      }}
    >
      <Icon of={Play} />
      Run
    </button>
  );
}

interface TitleProps {
  /** The kind stands below the name, on a phone; beside it, a kind that can be switched there is not said twice. */
  readonly stacked?: boolean;
}

/** Name and kind of the design; the name opens the ways to another. */
export function DesignTitle({ stacked = false }: TitleProps) {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const several = useSessionState(hasSeveralDocuments);
  const course = useCourseTitle();
  if (course) return <CourseTitle title={course} />;
  // The list of documents beside it says the name; the page still needs its heading.
  if (several) return <h1 className="visually-hidden">{designName(pod)}</h1>;
  const kind =
    pod?.kind && (stacked || !isSwitchable(pod.kind)) ? <span>{kindText(pod)}</span> : null;
  return (
    <h1 className={styles.title}>
      <DesignMenu name={designName(pod)} below={stacked ? kind : null} />
      {stacked ? null : kind}
    </h1>
  );
}

/** A lesson is called by its title, whatever its pod is called. */
function CourseTitle({ title }: { readonly title: string }) {
  return (
    <h1 className={`${styles.title} ${styles.course}`}>
      <DesignMenu name={title} />
    </h1>
  );
}

/** `Deployment, 3 replicas`. */
function kindText({ kind, replicas }: Pod): string {
  return replicas === undefined || replicas === 1 ? kind : `${kind}, ${replicas} replicas`;
}

function DesignMenu({ name, below = null }: DesignMenuProps) {
  const face = (
    <>
      <b>{name}</b>
      {below}
      <Icon of={ChevronDown} size={13} />
    </>
  );
  return <BarMenuButton className={styles.design} face={face} menu={FileMenu} />;
}

interface DesignMenuProps {
  readonly name: string;
  readonly below?: React.ReactNode;
}

export function HistoryButtons() {
  return (
    <>
      <UndoButton />
      <RedoButton />
    </>
  );
}

export function UndoButton() {
  const { undo } = useActions();
  const last = useSessionState((state) => state.history.past.at(-1)?.label);
  return <HistoryButton label="Undo" icon={Undo2} step={last} act={undo} />;
}

export function RedoButton() {
  const { redo } = useActions();
  const next = useSessionState((state) => state.history.future.at(-1)?.label);
  return <HistoryButton label="Redo" icon={Redo2} step={next} act={redo} />;
}

function HistoryButton({ label, icon, step, act }: HistoryButtonProps) {
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      title={step ? `${label}: ${step}` : `Nothing to ${label.toLowerCase()}`}
      disabled={!step}
      onClick={act}
    >
      <Icon of={icon} size={16} />
    </button>
  );
}

interface HistoryButtonProps {
  readonly label: 'Undo' | 'Redo';
  readonly icon: LucideIcon;
  /** What it would take back or do again. */
  readonly step: string | undefined;
  act(): void;
}

function ThemeButton() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={`Switch to the ${other} theme`}
      title={`Switch to the ${other} theme`}
      onClick={() => chooseTheme(other)}
    >
      <Icon of={theme === 'dark' ? Sun : Moon} size={16} />
    </button>
  );
}
