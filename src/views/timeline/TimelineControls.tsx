import {
  CircleQuestionMark,
  Columns2,
  Pause,
  Play,
  Redo2,
  SkipBack,
  SkipForward,
  Trash2,
  Undo2,
} from 'lucide-react';
import { deedName } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { OptionsMenu } from './OptionsMenu.tsx';
import { RunMenu } from './RunMenu.tsx';
import { SpeedMenu } from './SpeedMenu.tsx';
import styles from './TimelineControls.module.css';
import { useRun, useRunActions } from './use-run.ts';
import { askWhy } from './use-run-keys.ts';

/** Play, pause, step, what can be done to the pod, and what can be asked. */
export function TimelineControls() {
  return (
    <div className={styles.room} data-timeline>
      <div className={styles.controls} role="toolbar" aria-label="Run">
        <PlayButtons />
        <SpeedMenu />
        <RunMenu />
        <DeleteButton />
        <DeedHistory />
        <i className={styles.spacer} />
        <WhyButton />
        <CompareButton />
        <OptionsMenu />
      </div>
    </div>
  );
}

function PlayButtons() {
  const playing = useRun((run) => run.playing);
  const nothing = useRun((run) => run.played === undefined);
  const { play, pause, step } = useRunActions();
  return (
    <>
      <button
        type="button"
        className={controls.icon}
        aria-label="Step back"
        disabled={nothing}
        onClick={() => step(-1)}
      >
        <Icon of={SkipBack} size={16} />
      </button>
      <button
        type="button"
        className={styles.play}
        aria-label={playing ? 'Pause' : 'Play'}
        onClick={() => (playing ? pause() : void play())}
      >
        <Icon of={playing ? Pause : Play} size={15} />
      </button>
      <button
        type="button"
        className={controls.icon}
        aria-label="Step forward"
        disabled={nothing}
        onClick={() => step(1)}
      >
        <Icon of={SkipForward} size={16} />
      </button>
    </>
  );
}

function DeleteButton() {
  const nothing = useRun(
    (run) =>
      run.played === undefined || run.playhead >= (run.played.goneAt ?? Number.POSITIVE_INFINITY),
  );
  const { act } = useRunActions();
  return (
    <button
      type="button"
      className={styles.button}
      disabled={nothing}
      onClick={() => act({ do: 'delete' })}
    >
      <Icon of={Trash2} />
      <span>Delete pod</span>
    </button>
  );
}

/** Takes back what was done to the pod, and does it again; the text has its own undo. Both stay, for the focus. */
function DeedHistory() {
  const last = useRun((run) => run.deeds.at(-1));
  const next = useRun((run) => run.takenBack.at(-1)?.deed);
  const { takeBack, doAgain } = useRunActions();
  if (!last && !next) return null;
  const back = last ? `Take back: ${deedName(last)}` : 'Take back';
  const again = next ? `Do again: ${deedName(next)}` : 'Do again';
  return (
    <>
      <button
        type="button"
        className={styles.takeBack}
        title={back}
        aria-disabled={!last}
        onClick={takeBack}
      >
        <Icon of={Undo2} />
        <span>{back}</span>
      </button>
      <button
        type="button"
        className={styles.again}
        title={again}
        aria-label={again}
        aria-disabled={!next}
        onClick={doAgain}
      >
        <Icon of={Redo2} />
      </button>
    </>
  );
}

function WhyButton() {
  const session = useSession();
  const nothing = useRun((run) => run.played === undefined);
  return (
    <button
      type="button"
      className={styles.why}
      aria-keyshortcuts="w"
      title="Why is it so at the playhead? (W)"
      disabled={nothing}
      onClick={() => askWhy(session)}
    >
      <Icon of={CircleQuestionMark} />
      <span>Why?</span>
    </button>
  );
}

function CompareButton() {
  const comparing = useRun((run) => run.comparing);
  const way = useRun((run) => run.played?.otherWay);
  const { compare } = useRunActions();
  return (
    <button
      type="button"
      className={styles.quietButton}
      aria-pressed={comparing}
      disabled={!way}
      title={way ? undefined : 'This pod has no sidecar to compare.'}
      onClick={() => compare(!comparing)}
    >
      <Icon of={Columns2} />
      <span>Compare with {way ?? 'classic'}</span>
    </button>
  );
}
