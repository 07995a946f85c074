import type { PodMark } from '../../kubelet/index.ts';
import { placeMarks } from '../../session/index.ts';
import styles from './PodMarks.module.css';
import { secondsText } from './seconds.ts';

interface MarksProps {
  readonly marks: readonly PodMark[];
  readonly until: number;
  /** Width of the track, px. */
  readonly width: number;
}

const LINE = 16;

/** The pod's own moments under the rows, in as many lines as keep their words apart. */
export function PodMarks({ marks, until, width }: MarksProps) {
  const placed = placeMarks(marks, until, width);
  const lines = Math.max(1, ...placed.map(({ line }) => line + 1));
  return (
    <div className={styles.marks} style={{ height: lines * LINE + 10 }}>
      {placed.map(({ mark, x, left, line }) => (
        <div
          key={`${mark.t} ${mark.text}`}
          className={styles.mark}
          data-tone={mark.tone}
          data-why=""
          title={`${mark.text} at ${secondsText(mark.t)}`}
        >
          <i style={{ left: x, height: 6 + line * LINE }} />
          <span style={{ left, top: 6 + line * LINE }}>{mark.text}</span>
        </div>
      ))}
    </div>
  );
}
