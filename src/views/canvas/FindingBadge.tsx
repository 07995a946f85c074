import type { FieldPath } from '../../kubernetes/index.ts';
import { SEVERITY_ICONS } from '../findings/severity-icons.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './FindingBadge.module.css';

/** What is wrong with a card: the gravest kind and how many. */
export interface Badge {
  readonly severity: 'error' | 'warning' | 'hint';
  /** None where only fields of the card are at fault for what is said of another. */
  readonly count: number;
  /** All of them, a line each. */
  readonly says: string;
  /** The fields that are in error, or by whose change an error is mended. */
  readonly faults: readonly FieldPath[];
}

/** True when an error is about the field or something below it. */
export function isAtFault(badge: Badge | undefined, path: FieldPath | undefined): boolean {
  if (!badge || !path) return false;
  return badge.faults.some((at) => path.every((step, i) => at[i] === step));
}

/** The mark at a card's upper right corner. */
export function FindingBadge({ badge }: { readonly badge: Badge }) {
  const { severity, count, says } = badge;
  if (count === 0) return null;
  return (
    <span
      className={styles.badge}
      data-severity={severity}
      role="img"
      aria-label={`${count} ${severity}${count === 1 ? '' : 's'}: ${says}`}
      title={says}
    >
      <Icon of={SEVERITY_ICONS[severity]} size={12} />
      {count > 1 ? <i>{count}</i> : null}
    </span>
  );
}
