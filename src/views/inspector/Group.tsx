import { Plus } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import styles from './Group.module.css';
import { useInspect } from './inspect-state.ts';
import { RowButton } from './RowButton.tsx';

/** Fields under one heading. Without a value it is closed and says `none`; what is inside is drawn only when it is open. */
export function Group({ title, isSet, aside, add, addName, children }: GroupProps) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const byHand = useInspect((state) => state.opened[title]);
  const open = useInspect((state) => state.open);
  const shown = byHand ?? isSet;
  const begin = () => {
    open(title, true);
    if (add) add();
    requestAnimationFrame(() => focusIn(body.current, add !== undefined));
  };
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>
          <button type="button" aria-expanded={shown} onClick={() => open(title, !shown)}>
            {title}
          </button>
        </h2>
        {aside && shown ? <em>{aside}</em> : null}
        {!isSet && !shown ? <em>none</em> : null}
        {add || !shown ? (
          <RowButton icon={Plus} name={addName ?? `Add ${title}`} act={begin} />
        ) : null}
      </div>
      {shown ? (
        <div ref={body} className={styles.body}>
          {children()}
        </div>
      ) : null}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly isSet: boolean;
  /** A word at the heading's right. */
  readonly aside?: ReactNode;
  /** Adds an entry; without it, + opens the group. */
  add?: (() => void) | undefined;
  readonly addName?: string;
  children(): ReactNode;
}

/** The keyboard goes to the entry that was added, or to the group's first field. */
function focusIn(body: HTMLElement | null, added: boolean): void {
  const rows = added ? [...(body?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])] : [];
  const field = (rows.at(-1) ?? body)?.querySelector<HTMLElement>('input, select, button');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
