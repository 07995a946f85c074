import styles from './DiffLines.module.css';
import type { DiffLine } from './diff-lines.ts';

/** More lines than one looks at before pressing a button. */
const MOST = 60;

/** Lines taken and brought, with what stands around them. */
export function DiffLines({
  lines,
  most = MOST,
}: {
  readonly lines: readonly DiffLine[];
  readonly most?: number;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is read by scrolling
    <section className={styles.lines} tabIndex={0} aria-label="Lines">
      {lines.slice(0, most).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <Line key={i} line={line} />
      ))}
      {lines.length > most ? <p className={styles.gap}>and {lines.length - most} more</p> : null}
    </section>
  );
}

const SIGNS = { ' ': '', '-': '−', '+': '+' } as const;
const SPOKEN = { ' ': '', '-': 'removed: ', '+': 'added: ' } as const;

function Line({ line }: { readonly line: DiffLine }) {
  if (line.sign === 'gap') return <p className={styles.gap}>…</p>;
  return (
    <div className={styles.line} data-sign={line.sign.trim() || undefined}>
      <span>{line.sign === '+' ? '' : line.number}</span>
      <i aria-hidden="true">{SIGNS[line.sign]}</i>
      <code>
        <span className={styles.spoken}>{SPOKEN[line.sign]}</span>
        {line.text}
      </code>
    </div>
  );
}
