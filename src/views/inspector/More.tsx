import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Icon } from '../shell/Icon.tsx';
import styles from './More.module.css';
import buttonStyles from './RowButton.module.css';

/** Fields that are seldom set, behind a word; open when one of them is. */
export function More({ name, isSet, children }: MoreProps) {
  const [byHand, setByHand] = useState<boolean>();
  const open = byHand ?? isSet;
  return (
    <div className={styles.more}>
      <MoreButton name={name} word="More" open={open} onToggle={() => setByHand(!open)} />
      {open ? <div>{children()}</div> : null}
    </div>
  );
}

interface MoreProps {
  /** Of what: `of resources`. */
  readonly name: string;
  readonly isSet: boolean;
  children(): ReactNode;
}

/** Opens what stands below a row. */
export function MoreButton({ name, word, open, onToggle }: MoreButtonProps) {
  return (
    <button
      type="button"
      className={word ? styles.word : buttonStyles.button}
      aria-expanded={open}
      aria-label={`More ${name}`}
      title={`More ${name}`}
      onClick={onToggle}
    >
      <Icon of={ChevronDown} size={13} />
      {word}
    </button>
  );
}

interface MoreButtonProps {
  readonly name: string;
  readonly word?: string;
  readonly open: boolean;
  onToggle(): void;
}
