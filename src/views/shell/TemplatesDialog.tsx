import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { readTemplate, type Template, thumbnailOf } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import controls from './controls.module.css';
import { Icon } from './Icon.tsx';
import { useShell } from './shell-state.ts';
import styles from './TemplatesDialog.module.css';
import { TEMPLATE_TEXTS } from './template-texts.ts';

/** Whole pods to begin with, each drawn small. */
export function TemplatesDialog() {
  const showDialog = useShell((shell) => shell.showDialog);
  const close = () => showDialog(undefined);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={`${controls.popup} ${styles.dialog}`}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>Templates</Dialog.Title>
            <Dialog.Description className={styles.says}>
              Each replaces the text; Undo brings yours back.
            </Dialog.Description>
            <Dialog.Close className={controls.icon} aria-label="Close">
              <Icon of={X} size={16} />
            </Dialog.Close>
          </div>
          <TemplateCards onTaken={close} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function TemplateCards({ onTaken }: { onTaken(): void }) {
  const templates = useMemo(() => TEMPLATE_TEXTS.map(readTemplate), []);
  const { replaceText } = useActions();
  return (
    <ul className={styles.cards}>
      {templates.map((template) => (
        <li key={template.title}>
          <button
            type="button"
            className={styles.card}
            aria-label={template.title}
            onClick={() => {
              replaceText(template.text, `${template.title} opened`);
              onTaken();
            }}
          >
            <Picture template={template} />
            <b>{template.title}</b>
            <span>{template.teaches}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Picture({ template }: { readonly template: Template }) {
  const source = useMemo(() => thumbnailOf(template.text, 248, 134), [template.text]);
  return <img className={styles.picture} src={source} alt="" width={248} height={134} />;
}
