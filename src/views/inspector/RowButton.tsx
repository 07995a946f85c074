import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Icon } from '../shell/Icon.tsx';
import styles from './RowButton.module.css';

/** A small button at the end of a row, named for what it does to which. */
export function RowButton({ icon, name, act }: RowButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={name} title={name} onClick={act}>
      <Icon of={icon} size={13} />
    </button>
  );
}

interface RowButtonProps {
  readonly icon: LucideIcon;
  readonly name: string;
  act(event: MouseEvent<HTMLElement>): void;
}
