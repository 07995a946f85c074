import type { LaneName, Layout } from '../../graph/index.ts';
import type { Pod } from '../../pod/index.ts';
import type { DropSlot } from '../../session/index.ts';
import styles from './DropLanes.module.css';

const MEANS: Record<LaneName, string> = {
  init: 'init: runs once',
  sidecar: 'sidecar: starts before the app',
  containers: 'classic: starts with the app',
};

/** The lanes as places to drop on, the hot one with the slot of the card to come. */
export function DropLanes({ layout, hot }: LanesProps) {
  return (
    <div className={styles.layer} aria-hidden="true">
      {layout.lanes.map(({ lane, box }) => (
        <div
          key={lane}
          className={styles.band}
          data-hot={hot?.lane === lane || undefined}
          style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
        >
          <span>{hot?.lane === lane ? hot.says : MEANS[lane]}</span>
        </div>
      ))}
      {hot ? (
        <div
          className={styles.slot}
          style={{ left: hot.box.x, top: hot.box.y, width: hot.box.w, height: hot.box.h }}
        />
      ) : null}
    </div>
  );
}

interface LanesProps {
  readonly pod: Pod;
  readonly layout: Layout;
  readonly hot: DropSlot | undefined;
}
