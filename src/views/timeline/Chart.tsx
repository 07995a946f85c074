import { useEffect, useRef } from 'react';
import type { Timeline } from '../../kubelet/index.ts';
import { type Played, runOf } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import styles from './Chart.module.css';
import { ChartRow } from './ChartRow.tsx';
import { Playhead } from './Playhead.tsx';
import { place } from './place.ts';
import { axisText, axisTimes } from './seconds.ts';
import { useScrub } from './use-scrub.ts';

interface ChartProps {
  readonly timeline: Timeline;
  readonly played: Played;
}

/** The rows of a run on one clock. */
export function Chart({ timeline, played }: ChartProps) {
  const chart = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  usePlayheadAt(chart, timeline.until);
  const scrub = useScrub(track, timeline.until);
  const times = axisTimes(timeline.until, 12);
  return (
    <div className={styles.chart} ref={chart}>
      <div className={styles.axis}>
        {times.map((t, i) => (
          <span
            key={t}
            data-minor={i % 3 === 0 ? undefined : ''}
            style={{ left: place(t, timeline.until) }}
          >
            {axisText(t)}
          </span>
        ))}
        <Playhead until={timeline.until} />
      </div>
      <div className={styles.rows} {...scrub}>
        <div className={styles.grid} aria-hidden="true" ref={track}>
          {times.map((t) => (
            <i key={t} style={{ left: place(t, timeline.until) }} />
          ))}
          <b />
        </div>
        {timeline.rows.map((row) => (
          <ChartRow key={row.container} row={row} until={timeline.until} played={played} />
        ))}
      </div>
      <div className={styles.marks}>
        {timeline.marks.map((mark) => (
          <span
            key={`${mark.t} ${mark.text}`}
            data-tone={mark.tone}
            style={{ left: place(mark.t, timeline.until) }}
          >
            {mark.text}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Keeps the playhead's place as a property of the chart: a frame of playing renders nothing. */
function usePlayheadAt(chart: React.RefObject<HTMLElement | null>, until: number): void {
  const session = useSession();
  useEffect(() => {
    const run = runOf(session);
    const put = () => {
      chart.current?.style.setProperty('--at', place(run.getState().playhead, until));
    };
    put();
    return run.subscribe(put);
  }, [session, chart, until]);
}
