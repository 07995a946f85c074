import { Moon, Play, Redo2, Sun, Undo2 } from 'lucide-react';
import { designName, runOf } from '../../session/index.ts';
import { LearnButton } from '../lessons/LearnButton.tsx';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import { useRunShown } from '../timeline/use-run.ts';
import controls from './controls.module.css';
import { DocumentSwitcher, hasSeveralDocuments } from './DocumentSwitcher.tsx';
import { FileButtons, SearchButton, ShareButtons } from './FileButtons.tsx';
import { Icon } from './Icon.tsx';
import { KindSwitch } from './KindSwitch.tsx';
import { isSwitchable } from './kinds.ts';
import { Logo } from './Logo.tsx';
import { useShell } from './shell-state.ts';
import styles from './TopBar.module.css';
import { chooseTheme, useTheme } from './theme.ts';

/** Name and kind of the design, the history, and the ways to begin. */
export function TopBar() {
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <Logo />
        <span>Outrigger</span>
      </div>
      <DesignTitle switchable />
      <DocumentSwitcher />
      <KindSwitch />
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
  if (several) return null;
  return (
    <h1 className={styles.title}>
      <b>{designName(pod)}</b>
      {pod?.kind && !(switchable && isSwitchable(pod.kind)) ? <span>{pod.kind}</span> : null}
    </h1>
  );
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
