import { X } from 'lucide-react';
import { MoreButton } from './More.tsx';
import styles from './RowActions.module.css';
import { RowButton } from './RowButton.tsx';

/** What can be done with a row: show the rest of it, take it away. Faint until the row is at hand. */
export function RowActions({ name, more, remove }: RowActionsProps) {
  return (
    <span className={styles.actions}>
      {more ? <MoreButton name={`of ${name}`} open={more.open} onToggle={more.toggle} /> : null}
      <RowButton icon={X} name={`Remove ${name}`} act={remove} />
    </span>
  );
}

interface RowActionsProps {
  readonly name: string;
  readonly more?: { readonly open: boolean; toggle(): void };
  remove(): void;
}
