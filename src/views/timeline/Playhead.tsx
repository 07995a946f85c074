import styles from './Chart.module.css';
import { momentText } from './seconds.ts';
import { useRun, useRunActions } from './use-run.ts';

/** The playhead's handle: a slider over the clock of the run. */
export function Playhead({ until }: { readonly until: number }) {
  const t = useRun((run) => Math.round(run.playhead * 10) / 10);
  const playing = useRun((run) => run.playing);
  const { seek, play, pause } = useRunActions();
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault();
      return playing ? pause() : void play();
    }
    const next = moved(event, t, until);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    pause();
    seek(next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.thumb}
      aria-label="Playhead"
      aria-valuemin={0}
      aria-valuemax={until}
      aria-valuenow={t}
      aria-valuetext={momentText(t)}
      onKeyDown={onKeyDown}
    >
      {momentText(t)}
    </div>
  );
}

/** Where a key puts the playhead; undefined for a key that does not. */
function moved({ key, shiftKey }: React.KeyboardEvent, t: number, until: number) {
  const small = shiftKey ? 0.1 : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return t + small;
    case 'ArrowLeft':
    case 'ArrowDown':
      return t - small;
    case 'PageUp':
      return t + 10;
    case 'PageDown':
      return t - 10;
    case 'Home':
      return 0;
    case 'End':
      return until;
    default:
      return undefined;
  }
}
