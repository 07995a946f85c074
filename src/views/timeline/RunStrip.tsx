import { ChartGantt, Pause, Play, X } from 'lucide-react';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import styles from './RunStrip.module.css';
import { momentText } from './seconds.ts';
import { useRun, useRunActions } from './use-run.ts';

/** On a phone, over the bottom bar while the cards show a run: where it stands, and its end. */
export function RunStrip() {
  const playing = useRun((run) => run.playing);
  const t = useRun((run) => Math.round(run.playhead * 10) / 10);
  const { play, pause, close } = useRunActions();
  const showDrawer = useShell((shell) => shell.showDrawer);
  return (
    <section className={styles.strip} aria-label="Run">
      <button
        type="button"
        className={styles.play}
        aria-label={playing ? 'Pause' : 'Play'}
        onClick={() => (playing ? pause() : void play())}
      >
        <Icon of={playing ? Pause : Play} size={16} />
      </button>
      <b>{momentText(t)}</b>
      <button type="button" onClick={() => showDrawer('timeline')}>
        <Icon of={ChartGantt} size={15} />
        Timeline
      </button>
      <button type="button" onClick={close}>
        <Icon of={X} size={15} />
        End run
      </button>
    </section>
  );
}
