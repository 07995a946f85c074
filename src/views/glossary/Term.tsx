import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useId, useState } from 'react';
import type { GlossaryEntry } from '../../lessons/index.ts';
import controls from '../shell/controls.module.css';
import { mainLandmark } from '../shell/main-landmark.ts';
import styles from './Term.module.css';

/** A word that explains itself on hover and focus, with the page of the documentation that says all. */
export function Term({ entry, children }: TermProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        nativeButton={false}
        render={<span />}
        className={styles.term}
        openOnHover
        delay={250}
        closeDelay={150}
        aria-describedby={open ? id : undefined}
        onFocus={({ currentTarget }) => setOpen(currentTarget.matches(':focus-visible'))}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal container={mainLandmark()}>
        <Popover.Positioner positionMethod="fixed" sideOffset={4} collisionPadding={12}>
          <Popover.Popup
            className={`${controls.popup} ${styles.popup}`}
            initialFocus={false}
            finalFocus={false}
            aria-label={entry.name}
          >
            <p id={id}>{entry.explanation}</p>
            <a href={entry.link} target="_blank" rel="noreferrer">
              Kubernetes documentation: {entry.name}
            </a>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface TermProps {
  readonly entry: GlossaryEntry;
  readonly children: ReactNode;
}
