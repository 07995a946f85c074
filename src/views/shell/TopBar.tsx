import { ChevronDown, Moon, Play, Redo2, Sun, Undo2 } from 'lucide-react';
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
      <DesignTitle switchable />
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

/** Name and kind; a kind that can be switched beside it is not said twice. */
export function DesignTitle({ switchable = false }: { readonly switchable?: boolean }) {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const several = useSessionState(hasSeveralDocuments);
  const course = useCourseTitle();
  if (course) return <CourseTitle title={course} switchable={switchable} />;
  // The list of documents beside it says the name; the page still needs its heading.
  if (several) return <h1 className="visually-hidden">{designName(pod)}</h1>;
  const name = <b>{designName(pod)}</b>;
  return (
    <h1 className={styles.title}>
      {switchable ? <DesignMenu name={name} /> : name}
      {pod?.kind && !(switchable && isSwitchable(pod.kind)) ? <span>{kindText(pod)}</span> : null}
    </h1>
  );
}

/** A lesson is called by its title, whatever its pod is called. */
function CourseTitle({ title, switchable }: CourseTitleProps) {
  const name = <b>{title}</b>;
  return (
    <h1 className={`${styles.title} ${styles.course}`}>
      {switchable ? <DesignMenu name={name} /> : name}
    </h1>
  );
}

interface CourseTitleProps {
  readonly title: string;
  readonly switchable: boolean;
}

/** `Deployment, 3 replicas`. */
function kindText({ kind, replicas }: Pod): string {
  return replicas === undefined || replicas === 1 ? kind : `${kind}, ${replicas} replicas`;
}

/** The name of the design, which opens the ways to another. */
function DesignMenu({ name }: { readonly name: React.ReactNode }) {
  const face = (
    <>
      {name}
      <Icon of={ChevronDown} size={13} />
    </>
  );
  return <BarMenuButton className={styles.design} face={face} menu={FileMenu} />;
}

export function HistoryButtons() {
  const { undo, redo } = useActions();
  const last = useSessionState((state) => state.history.past.at(-1)?.label);
  const next = useSessionState((state) => state.history.future.at(-1)?.label);
  return (
    <>
      <button
        type="button"
        className={controls.icon}
        aria-label="Undo"
        title={last ? `Undo: ${last}` : 'Nothing to undo'}
        disabled={!last}
        onClick={undo}
      >
        <Icon of={Undo2} size={16} />
      </button>
      <button
        type="button"
        className={controls.icon}
        aria-label="Redo"
        title={next ? `Redo: ${next}` : 'Nothing to redo'}
        disabled={!next}
        onClick={redo}
      >
        <Icon of={Redo2} size={16} />
      </button>
    </>
  );
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
