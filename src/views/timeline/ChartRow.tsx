import { memo } from 'react';
import type { Bar, Row } from '../../kubelet/index.ts';
import type { Role } from '../../pod/index.ts';
import { RoleTile } from '../shell/RoleTile.tsx';
import styles from './ChartRow.module.css';
import { place } from './place.ts';
import { RowMarks } from './RowMarks.tsx';
import { secondsText } from './seconds.ts';
import { useTimeline } from './timeline-state.ts';

interface RowProps {
  readonly row: Row;
  readonly role: Role;
  readonly until: number;
  /** A row of the lower of two compared runs. */
  readonly counterpart: boolean;
}

/** A container's row: who it is, and its life as bars. */
export const ChartRow = memo(function ChartRow({ row, role, until, counterpart }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of a chart
    <div
      className={styles.row}
      role="group"
      aria-label={`Row ${row.container}`}
      data-why={row.container}
    >
      <RowHead row={row} role={role} />
      <div className={styles.track}>
        <Bars row={row} until={until} counterpart={counterpart} />
        <Past row={row} until={until} />
        <RowMarks row={row} until={until} />
      </div>
    </div>
  );
});

function RowHead({ row, role }: { readonly row: Row; readonly role: Role }) {
  return (
    <div className={styles.head} data-role={role}>
      {row.step === undefined ? (
        <i title="starts with the others">=</i>
      ) : (
        <i data-bead>{row.step}</i>
      )}
      <RoleTile of={role} size={20} />
      <b title={row.container}>{row.container}</b>
    </div>
  );
}

type BarsProps = Pick<RowProps, 'row' | 'until'>;
type AskedBarsProps = BarsProps & Pick<RowProps, 'counterpart'>;

/** The bars, pale as what is to come; each tells why it is so. */
function Bars({ row, until, counterpart }: AskedBarsProps) {
  const ask = useTimeline((timeline) => timeline.ask);
  return (
    <div className={styles.ahead}>
      {row.drawn.map((bar) => (
        <button
          key={bar.from}
          type="button"
          tabIndex={-1}
          className={styles.bar}
          data-look={bar.look}
          aria-label={`${barName(bar)} from ${secondsText(bar.from)} to ${secondsText(bar.to)}`}
          style={placeOf(bar, row, until)}
          onClick={() => ask({ container: row.container, t: bar.from, counterpart })}
        >
          <span>{barText(bar)}</span>
        </button>
      ))}
    </div>
  );
}

/** The same bars in full, shown up to the playhead. */
function Past({ row, until }: BarsProps) {
  return (
    <div className={styles.past} aria-hidden="true">
      {row.drawn.map((bar) => (
        <span
          key={bar.from}
          className={styles.bar}
          data-look={bar.look}
          style={placeOf(bar, row, until)}
        >
          <span>{barText(bar)}</span>
        </span>
      ))}
    </div>
  );
}

/** Where a bar stands; a px is left free before the next. Its words keep off the mark of the end it begins under. */
function placeOf({ from, to }: Bar, { exits }: Row, until: number) {
  const width = place(to - from, until);
  const box = { left: place(from, until), width: `calc(${width} - 1px)` };
  const ended = exits.findLast(({ t }) => t <= from);
  if (!ended) return box;
  const clear = `${EXIT_ROOM}px - ${place(from - ended.t, until)}`;
  return { ...box, paddingLeft: `clamp(6px, ${clear}, max(6px, ${width} - 9px))` };
}

/** What the mark of an end takes of a bar that begins with it, px. */
const EXIT_ROOM = 15;

const PLAIN_WAITING = ['PodInitializing', 'ContainerCreating'];

/** What a bar says in itself, if it is long enough. */
function barText({ look, reason = '' }: Bar): string {
  if (look === 'waiting') return PLAIN_WAITING.includes(reason) ? '' : reason;
  if (look === 'running' && reason) return reason;
  return look === 'pulling' || look === 'stopping' ? '' : look;
}

function barName({ look, reason }: Bar): string {
  return reason === undefined ? look : `${look} (${reason})`;
}
