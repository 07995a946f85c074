import type { LaneName, Layout } from '../../graph/index.ts';
import type { DropSlot } from '../../session/index.ts';
import styles from './DropLanes.module.css';
import type { Point } from './drop-target.ts';

const MEANS: Record<LaneName, string> = {
  init: 'init: runs once',
  sidecar: 'sidecar: starts before the app',
  containers: 'classic: starts with the app',
};

/** Room for what a drop means, at a band's lower edge; px. */
const WORDS = 28;

/** The lanes as places to drop on, the hot one with the slot of the card to come. */
export function DropLanes({ layout, hot, marks }: LanesProps) {
  return (
    <>
      <div className={styles.layer} aria-hidden="true">
        {layout.lanes.map(({ lane, box }) => (
          <div
            key={`${lane} ${box.x}`}
            className={styles.band}
            data-hot={hot?.lane === lane || undefined}
            style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
          />
        ))}
        {marks.map(({ x, y }) => (
          <i key={`${x} ${y}`} className={styles.mark} style={{ left: x, top: y }} />
        ))}
        {hot ? <div className={styles.slot} style={slotPlace(layout, hot)} /> : null}
        {hot?.mark ? <Turn layout={layout} slot={hot} x={hot.mark.x} /> : null}
      </div>
      {layout.lanes.map(({ lane, box }) => (
        <p
          key={`${lane} ${box.x}`}
          className={styles.meaning}
          data-hot={hot?.lane === lane || undefined}
          style={{ left: box.x + box.w / 2, top: box.y + box.h - WORDS / 2 - 2 }}
        >
          {hot?.lane === lane ? hot.says : MEANS[lane]}
        </p>
      ))}
    </>
  );
}

/** The turn in the start sequence that a drop would take. */
function Turn({ layout, slot, x }: TurnProps) {
  const { left, top, width, height } = slotPlace(layout, slot);
  const y = top + Math.min(20, height / 2);
  const [from, to] = slot.lane === 'init' ? [left + width, x] : [x, left];
  return (
    <>
      <i className={styles.stub} style={{ left: from, top: y, width: Math.max(to - from, 0) }} />
      <span className={styles.turn} style={{ left: x, top: y }}>
        {slot.sequence + 1}
      </span>
    </>
  );
}

interface TurnProps {
  readonly layout: Layout;
  readonly slot: DropSlot;
  /** The spine's place, px. */
  readonly x: number;
}

/** The slot within its band: what stands below the lanes is never covered. */
function slotPlace(layout: Layout, { lane, box }: DropSlot) {
  const band = layout.lanes.find((candidate) => candidate.lane === lane)?.box ?? box;
  const top = Math.min(box.y, band.y + band.h - WORDS - 18);
  const height = Math.min(box.h, band.y + band.h - top - WORDS);
  return { left: box.x, top, width: box.w, height };
}

interface LanesProps {
  readonly layout: Layout;
  readonly hot: DropSlot | undefined;
  /** Where else in the sequence it could go. */
  readonly marks: readonly Point[];
}
