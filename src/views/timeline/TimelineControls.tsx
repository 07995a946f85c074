import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './TimelineControls.module.css';
import { useRun, useRunActions } from './use-run.ts';

/** Play, pause, step. */
export function TimelineControls() {
  const playing = useRun((run) => run.playing);
  const { play, pause, step } = useRunActions();
  return (
    <div className={styles.controls} role="toolbar" aria-label="Run">
      <button
        type="button"
        className={controls.icon}
        aria-label="Step back"
        onClick={() => step(-1)}
      >
        <Icon of={StepBack} size={16} />
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
        onClick={() => step(1)}
      >
        <Icon of={StepForward} size={16} />
      </button>
    </div>
  );
}
