import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import type { DesignEntry } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { DialogFrame } from '../shell/DialogFrame.tsx';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import { importedWords, pickArchive, saveArchive } from './archive.ts';
import { DesignCard } from './DesignCard.tsx';
import styles from './DesignsDialog.module.css';
import { useDesigns } from './use-designs.ts';

/** A design that was deleted a moment ago, and the way back. */
interface Deleted {
  readonly name: string;
  back(): Promise<void>;
}

/** The designs this browser keeps: to go on with, rename, copy, delete, take along. */
export function DesignsDialog() {
  const { entries, refused, act } = useDesigns();
  const { announce } = useActions();
  const showDialog = useShell((shell) => shell.showDialog);
  const [deleted, setDeleted] = useState<Deleted>();
  const [imported, setImported] = useState<string>();
  const remove = ({ id, name }: DesignEntry) =>
    act(async (designs) => {
      setDeleted({ name, back: await designs.remove(id) });
      announce(`${name} deleted.`);
    });
  const bringBack = ({ name, back }: Deleted) =>
    act(async () => {
      await back();
      setDeleted(undefined);
      announce(`${name} is back.`);
    });
  return (
    <DialogFrame
      title="Designs"
      says="Kept in this browser only. New, Open and Templates leave what you had here."
      wide
    >
      <div className={styles.tools}>
        <button
          type="button"
          className={controls.outlined}
          disabled={!entries?.length}
          onClick={() => act(async (designs) => saveArchive(await designs.exportAll()))}
        >
          <Icon of={Download} />
          Export all
        </button>
        <button
          type="button"
          className={controls.outlined}
          onClick={() =>
            pickArchive((archive) =>
              act(async (designs) => {
                const words = importedWords(await designs.importAll(archive));
                setImported(words);
                announce(words);
              }),
            )
          }
        >
          <Icon of={Upload} />
          Import
        </button>
        {deleted ? (
          <p className={styles.deleted}>
            {deleted.name} deleted.
            <button
              type="button"
              className={controls.button}
              // biome-ignore lint/a11y/noAutofocus: the button that was pressed has gone with its card
              autoFocus
              onClick={() => void bringBack(deleted)}
            >
              Undo
            </button>
          </p>
        ) : null}
      </div>
      {imported === undefined ? null : <p className={styles.imported}>{imported}</p>}
      {entries?.length === 0 || refused ? (
        <p className={styles.none}>
          {refused
            ? 'This browser forbids keeping designs. Download the YAML before you close the tab.'
            : 'Nothing here yet. What you draw or open is kept by itself.'}
        </p>
      ) : null}
      <ul className={styles.cards}>
        {entries?.map((entry) => (
          <DesignCard
            key={entry.id}
            entry={entry}
            onOpen={() =>
              act(async (designs) => {
                if (!entry.isOpen) await designs.open(entry.id);
                showDialog(undefined);
              })
            }
            onRename={(name) => act((designs) => designs.rename(entry.id, name))}
            onDuplicate={() => act((designs) => designs.duplicate(entry.id))}
            onDelete={() => void remove(entry)}
          />
        ))}
      </ul>
    </DialogFrame>
  );
}
