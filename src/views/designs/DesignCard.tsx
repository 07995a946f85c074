import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DesignEntry } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { Thumbnail } from '../shell/Thumbnail.tsx';
import { ago } from './ago.ts';
import styles from './DesignsDialog.module.css';

interface DesignCardProps {
  readonly entry: DesignEntry;
  onOpen(): void;
  onRename(name: string): void;
  onDuplicate(): void;
  onDelete(): void;
}

/** One design: its picture opens it. */
export function DesignCard({ entry, onOpen, onRename, onDuplicate, onDelete }: DesignCardProps) {
  const [renaming, setRenaming] = useState(false);
  const { name, isOpen, elsewhere } = entry;
  const held = elsewhere ? 'It is open in another tab.' : undefined;
  return (
    <li className={styles.card} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.picture}
        aria-label={`Open ${name}`}
        aria-current={isOpen || undefined}
        onClick={onOpen}
      >
        <Thumbnail text={entry.text} />
      </button>
      {renaming ? (
        <Rename
          name={name}
          onDone={(typed) => {
            setRenaming(false);
            if (typed !== undefined && typed !== name) onRename(typed);
          }}
        />
      ) : (
        <h3 className={styles.name}>{name}</h3>
      )}
      <div className={styles.foot}>
        <span>{isOpen ? 'Open here' : elsewhere ? 'Open in another tab' : ago(entry.savedAt)}</span>
        <Tool icon={Pencil} label={`Rename ${name}`} held={held} act={() => setRenaming(true)} />
        <Tool icon={Copy} label={`Duplicate ${name}`} act={onDuplicate} />
        <Tool icon={Trash2} label={`Delete ${name}`} held={held} act={onDelete} />
      </div>
    </li>
  );
}

function Tool({ icon, label, held, act }: ToolProps) {
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      title={held ?? label}
      disabled={held !== undefined}
      onClick={act}
    >
      <Icon of={icon} />
    </button>
  );
}

interface ToolProps {
  readonly icon: typeof Copy;
  readonly label: string;
  readonly held?: string | undefined;
  act(): void;
}

function Rename({ name, onDone }: { readonly name: string; onDone(typed?: string): void }) {
  // The field leaves the page when it is done, and some browsers call that a blur.
  const done = useRef(false);
  const finish = (typed?: string) => {
    if (!done.current) onDone(typed);
    done.current = true;
  };
  return (
    <input
      className={`${controls.field} ${styles.rename}`}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      maxLength={200}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter' ? event.currentTarget.value : undefined);
      }}
    />
  );
}
