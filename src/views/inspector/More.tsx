import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Icon } from '../shell/Icon.tsx';
import styles from './More.module.css';

/** Fields that are seldom set, behind a word; open when one of them is. */
export function More({ name, word = 'More', isSet, children }: MoreProps) {
  const [byHand, setByHand] = useState<boolean>();
  const open = byHand ?? isSet;
  return (
    <div className={styles.more}>
      <button
        type="button"
        aria-expanded={open}
        aria-label={`${word} ${name}`}
        onClick={() => setByHand(!open)}
      >
        <Icon of={ChevronRight} size={12} />
        {word}
      </button>
      {open ? <div>{children()}</div> : null}
    </div>
  );
}

interface MoreProps {
  /** Of what: `of port 8080`. */
  readonly name: string;
  readonly word?: string;
  readonly isSet: boolean;
  children(): ReactNode;
}
