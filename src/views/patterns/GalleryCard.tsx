import { Trash2 } from 'lucide-react';
import { forgetPattern } from '../../session/index.ts';
import { useActions } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { Thumbnail } from '../shell/Thumbnail.tsx';
import styles from './Gallery.module.css';
import { type GalleryItem, portOf } from './gallery-items.ts';

interface CardProps {
  readonly item: GalleryItem;
  /** What choosing it does: `Add to shop`. */
  readonly verb: string;
  onTake(): void;
  onChange(): void;
}

/** A small drawing, its name, the port it opens and one line of use. */
export function GalleryCard({ item, verb, onTake, onChange }: CardProps) {
  const port = portOf(item.text);
  return (
    <div className={styles.holder}>
      <button type="button" className={styles.card} aria-label={item.title} onClick={onTake}>
        <Thumbnail className={styles.picture} text={item.text} />
        <span className={styles.verb} aria-hidden="true">
          {verb}
        </span>
        <b>{item.title}</b>
        {port === undefined ? null : <code className={styles.port}>:{port}</code>}
        <span className={styles.teaches} title={firstSentence(item.teaches)}>
          {firstSentence(item.teaches)}
        </span>
      </button>
      {item.own ? <Forget item={item} onChange={onChange} /> : null}
    </div>
  );
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}

function Forget({ item, onChange }: { readonly item: GalleryItem; onChange(): void }) {
  const { announce } = useActions();
  const own = { ...item, id: item.id.replace(/^own /, ''), oneLine: item.teaches };
  return (
    <button
      type="button"
      className={`${controls.icon} ${styles.forget}`}
      aria-label={`Delete ${item.title}`}
      title={`Delete ${item.title}`}
      onClick={() =>
        void forgetPattern(own).then(() => {
          announce(`${item.title} deleted.`);
          onChange();
        })
      }
    >
      <Icon of={Trash2} size={14} />
    </button>
  );
}
