import { CircleX, TriangleAlert } from 'lucide-react';
import { Icon } from '../shell/Icon.tsx';
import styles from './FindingBadge.module.css';

/** What is wrong with a card: the gravest kind and how many. */
export interface Badge {
  readonly severity: 'error' | 'warning';
  readonly count: number;
  /** All of them, a line each. */
  readonly says: string;
}

/** The mark at a card's upper right corner. */
export function FindingBadge({ badge }: { readonly badge: Badge }) {
  const { severity, count, says } = badge;
  return (
    <span
      className={styles.badge}
      data-severity={severity}
      role="img"
      aria-label={`${count} ${severity}${count === 1 ? '' : 's'}: ${says}`}
      title={says}
    >
      <Icon of={severity === 'error' ? CircleX : TriangleAlert} size={12} />
      {count > 1 ? <i>{count}</i> : null}
    </span>
  );
}
