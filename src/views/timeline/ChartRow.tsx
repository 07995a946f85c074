import type { Bar, Row } from '../../kubelet/index.ts';
import type { Role } from '../../pod/index.ts';
import type { Played } from '../../session/index.ts';
import { RoleTile } from '../shell/RoleTile.tsx';
import styles from './ChartRow.module.css';
import { place } from './place.ts';

interface RowProps {
  readonly row: Row;
  readonly until: number;
  readonly played: Played;
}

/** A container's row: who it is, and its life as bars. */
export function ChartRow({ row, until, played }: RowProps) {
  const role = played.roles.get(row.container) ?? 'classic';
  return (
    <div className={styles.row}>
      <RowHead row={row} role={role} />
      <div className={styles.track}>
        <Bars row={row} until={until} past={false} />
        <Bars row={row} until={until} past />
      </div>
    </div>
  );
}

function RowHead({ row, role }: { readonly row: Row; readonly role: Role }) {
  return (
    <div className={styles.head} data-role={role}>
      {row.step === undefined ? <i>=</i> : <i data-bead>{row.step}</i>}
      <RoleTile of={role} size={18} />
      <b title={row.container}>{row.container}</b>
    </div>
  );
}

/** The bars twice over each other: pale for what is to come, full up to the playhead. */
function Bars({
  row,
  until,
  past,
}: {
  readonly row: Row;
  readonly until: number;
  readonly past: boolean;
}) {
  return (
    <div className={past ? styles.past : styles.ahead} aria-hidden={past || undefined}>
      {row.bars.map((bar) =>
        bar.look === 'exited' ? null : (
          <span
            key={bar.from}
            className={styles.bar}
            data-look={bar.look}
            style={{ left: place(bar.from, until), width: place(bar.to - bar.from, until) }}
          >
            {barText(bar)}
          </span>
        ),
      )}
    </div>
  );
}

/** What a bar says in itself, if it is long enough. */
function barText({ look, reason }: Bar): string {
  if (look === 'waiting')
    return reason === 'PodInitializing' || reason === 'ContainerCreating' ? '' : (reason ?? '');
  return look === 'pulling' || look === 'stopping' ? '' : look;
}
