import { memo, useEffect, useRef } from 'react';
import type { Arrow, Timeline } from '../../kubelet/index.ts';
import type { Role } from '../../pod/index.ts';
import { axisText, axisTimes, runOf } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import styles from './Chart.module.css';
import { ChartRow } from './ChartRow.tsx';
import { JobPods } from './JobPods.tsx';
import { Playhead } from './Playhead.tsx';
import { PodMarks } from './PodMarks.tsx';
import { place } from './place.ts';
import { useScrub } from './use-scrub.ts';
import { useWidth } from './use-width.ts';

interface ChartProps {
  readonly timeline: Timeline;
  readonly roles: ReadonlyMap<string, Role>;
  /** True for the lower of two compared runs: the playhead's handle is on the upper. */
  readonly counterpart: boolean;
  /** Names the run when two are compared. */
  readonly label: string | undefined;
}

/** Height of a bar, px. */
const BAR = 14;
/** Room a label of the axis needs, px. */
const AXIS_ROOM = 62;

/** The rows of a run on one clock. */
export const Chart = memo(function Chart({ timeline, roles, counterpart, label }: ChartProps) {
  const { until, rows, arrows, marks, pods } = timeline;
  const chart = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  usePlayheadAt(chart, until);
  const scrub = useScrub(track, until, counterpart);
  const times = axisTimes(until, Math.max(2, Math.floor(width / AXIS_ROOM)));
  return (
    <div
      className={styles.chart}
      data-compared={label === undefined ? undefined : ''}
      ref={chart}
      {...scrub}
    >
      {label ? <h2 className={styles.label}>{label}</h2> : null}
      <div className={styles.axis}>
        {times.map((t) => (
          <span key={t} style={{ left: place(t, until) }}>
            {axisText(t)}
          </span>
        ))}
        {counterpart ? null : <Playhead until={until} />}
      </div>
      {pods.length > 0 ? <JobPods pods={pods} until={until} /> : null}
      <div className={styles.rows}>
        <div className={styles.grid} aria-hidden="true" ref={track}>
          {times.map((t) => (
            <i key={t} style={{ left: place(t, until) }} />
          ))}
          {arrows.map((arrow) => (
            <Dependency key={`${arrow.from} ${arrow.t}`} arrow={arrow} until={until} />
          ))}
          {pods.slice(1).map(({ from }) => (
            <s key={from} style={{ left: place(from, until) }} />
          ))}
          <b />
        </div>
        {rows.map((row) => (
          <ChartRow
            key={row.container}
            row={row}
            role={roles.get(row.container) ?? 'classic'}
            until={until}
            counterpart={counterpart}
          />
        ))}
      </div>
      <PodMarks marks={marks} until={until} width={width} />
    </div>
  );
});

/** What let the next container start: a dotted arrow from its row down to the next. */
function Dependency({ arrow, until }: { readonly arrow: Arrow; readonly until: number }) {
  const rows = (count: number, px: number) => `calc(${count} * var(--row) + ${px}px)`;
  return (
    <em
      style={{
        left: place(arrow.t, until),
        top: rows(arrow.from + 0.5, BAR / 2),
        height: rows(arrow.to - arrow.from, -BAR),
      }}
    />
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
