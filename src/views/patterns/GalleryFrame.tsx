import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import styles from './GalleryFrame.module.css';

interface FrameProps {
  /** Beside the title. */
  readonly tools: ReactNode;
  readonly side: ReactNode;
  readonly children: ReactNode;
}

/** The gallery takes the place of the columns, between the bars, which stay in use; on a phone it is a sheet. */
export function GalleryFrame({ tools, side, children }: FrameProps) {
  const showDialog = useShell((shell) => shell.showDialog);
  return (
    <Dialog.Root open modal="trap-focus" onOpenChange={(open) => !open && showDialog(undefined)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.page}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>Templates</Dialog.Title>
            <Dialog.Description className="visually-hidden">
              Patterns that can stand in a pod, and whole pods to begin with.
            </Dialog.Description>
            {tools}
            <Dialog.Close className={`${controls.icon} ${styles.close}`} aria-label="Close">
              <Icon of={X} size={16} />
            </Dialog.Close>
          </div>
          <div className={styles.side}>{side}</div>
          <div className={styles.body}>{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
