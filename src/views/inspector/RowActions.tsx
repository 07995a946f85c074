import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { MoreButton } from './More.tsx';
import styles from './RowActions.module.css';
import { RowButton } from './RowButton.tsx';

/** What can be done with a row: move it, show the rest of it, take it away. Faint until the row is at hand. */
export function RowActions({ name, moves, more, remove }: RowActionsProps) {
  return (
    <span className={styles.actions}>
      {moves ? <span className={styles.moves}>{moves}</span> : null}
      {more ? <MoreButton name={`of ${name}`} open={more.open} onToggle={more.toggle} /> : null}
      <RowButton icon={X} name={`Remove ${name}`} act={remove} />
    </span>
  );
}

interface RowActionsProps {
  readonly name: string;
  readonly moves?: ReactNode;
  readonly more?: { readonly open: boolean; toggle(): void };
  remove(): void;
}
