import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import controls from './controls.module.css';
import styles from './DialogFrame.module.css';
import { Icon } from './Icon.tsx';
import { useShell } from './shell-state.ts';

interface DialogFrameProps {
  readonly title: string;
  readonly says: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of a dialog that `shell.dialog` names; on a phone a sheet at the bottom edge. */
export function DialogFrame({ title, says, wide = false, children }: DialogFrameProps) {
  const showDialog = useShell((shell) => shell.showDialog);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && showDialog(undefined)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={`${controls.popup} ${styles.dialog} ${wide ? styles.wide : ''}`}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Description className={styles.says}>{says}</Dialog.Description>
            <Dialog.Close className={controls.icon} aria-label="Close">
              <Icon of={X} size={16} />
            </Dialog.Close>
          </div>
          <div className={styles.body}>{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
