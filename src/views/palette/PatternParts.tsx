import { useId } from 'react';
import { PATTERNS } from '../../session/index.ts';
import { RoleTile } from '../shell/RoleTile.tsx';
import { useShell } from '../shell/shell-state.ts';
import styles from './Palette.module.css';
import { type Part, type PatternPart, partName } from './parts.ts';
import { matches, type PartProps, usePart } from './use-part.ts';

const PARTS: readonly PatternPart[] = PATTERNS.map(({ id, title, oneLine, role = 'sidecar' }) => ({
  kind: 'pattern',
  id,
  role,
  label: title,
  says: firstSentence(oneLine),
}));

function firstSentence(text: string): string {
  return /^.*?[.!?:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}

interface ListProps {
  readonly query: string;
  /** True when the search found nothing else. */
  readonly alone: boolean;
  onAdd(part: Part): void;
}

/** The catalogue of patterns: each comes to stand beside the app. */
export function PatternParts({ query, alone, onAdd }: ListProps) {
  const showDialog = useShell((shell) => shell.showDialog);
  const parts = PARTS.filter((part) => matches(part, query));
  if (parts.length === 0) {
    return alone ? (
      <p className={styles.nothing}>Nothing called ‘{query}’. Clear the search to see all parts.</p>
    ) : null;
  }
  return (
    <>
      <h2 className={styles.heading}>
        Patterns
        <button type="button" className={styles.all} onClick={() => showDialog('templates')}>
          All {PARTS.length}
        </button>
      </h2>
      {parts.map((part) => (
        <PatternRow key={part.id} part={part} onAdd={onAdd} />
      ))}
    </>
  );
}

function PatternRow(props: PartProps) {
  const { part } = props;
  const says = useId();
  const handlers = usePart(props);
  if (part.kind !== 'pattern') return null;
  return (
    <button
      type="button"
      className={styles.part}
      aria-label={partName(part)}
      aria-describedby={says}
      {...handlers}
    >
      <RoleTile of={part.role} size={24} />
      <span>
        <b>{part.label}</b>
        <small id={says} className={styles.oneLine}>
          {part.says}
        </small>
      </span>
    </button>
  );
}
