import { Separator } from 'react-resizable-panels';
import styles from './Edge.module.css';
import type { Side } from './use-side.ts';

/** The edge by which a panel beside it is resized: by pointer, finger or keys; a double press gives the panel its first size again. */
export function Edge({ label, towards, side }: EdgeProps) {
  return (
    <Separator
      className={styles.edge}
      aria-label={label}
      data-towards={towards}
      // The library's own way leads to the size the panel had when the page was opened.
      disableDoubleClick
      onDoubleClick={side.reset}
    />
  );
}

interface EdgeProps {
  readonly label: string;
  /** Where the panel lies. */
  readonly towards: 'left' | 'right' | 'below';
  readonly side: Side;
}
