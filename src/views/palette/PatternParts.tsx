import { PATTERNS } from '../../session/index.ts';
import { useShell } from '../shell/shell-state.ts';
import styles from './Palette.module.css';
import { PartRow } from './PartRow.tsx';
import type { Part, PatternPart } from './parts.ts';
import { matches } from './use-part.ts';

const PARTS: readonly PatternPart[] = PATTERNS.map(
  ({ id, title, category, oneLine, role = 'sidecar', calls = false, files = false }) => ({
    kind: 'pattern',
    id,
    category,
    role,
    calls,
    files,
    label: title,
    says: firstSentence(oneLine),
  }),
);

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
        <PartRow key={part.id} part={part} onAdd={onAdd} />
      ))}
    </>
  );
}
