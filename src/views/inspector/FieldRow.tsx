import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Field } from '../../inspector/index.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './FieldRow.module.css';
import { useInspect } from './inspect-state.ts';
import { factsOf, useHelp } from './use-help.ts';

/** What a control takes over from its row. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': true | undefined;
}

/** A field with its API name, its help, what is wrong with it, and the way to clear it. */
export function FieldRow({ field, faults, note, beside, clear, label, children }: RowProps) {
  const id = useId();
  const help = useHelp(field);
  const tell = useInspect((state) => state.tell);
  const name = label ?? field.label;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches which field has the keyboard
    <div className={styles.row} data-beside={beside || undefined} onFocus={() => tell({ field })}>
      <div className={styles.head}>
        <label id={`${id}-name`} htmlFor={id} title={`${name}: ${factsOf(field)}\n${help}`}>
          {name}
        </label>
        {note ? <em>{note}</em> : null}
      </div>
      <div className={styles.control}>
        {children({
          id,
          'aria-describedby': `${id}-help ${id}-faults`,
          'aria-invalid': faults.length > 0 || undefined,
          'aria-required': field.required || undefined,
        })}
        {clear ? (
          <button
            type="button"
            className={styles.clear}
            aria-label="Clear"
            aria-describedby={`${id}-name`}
            title={`Clear ${name}`}
            onClick={() => void clear()}
          >
            <Icon of={X} size={12} />
          </button>
        ) : null}
      </div>
      <span id={`${id}-help`} className="visually-hidden">
        {note ? `${note}. ` : ''}
        {factsOf(field)}. {help}
      </span>
      <Faults id={`${id}-faults`} of={faults} />
    </div>
  );
}

interface RowProps {
  readonly field: Field;
  readonly faults: readonly string[];
  /** What the value means. */
  readonly note?: string | undefined;
  /** Label and control on one line. */
  readonly beside?: boolean;
  readonly clear?: (() => void) | undefined;
  /** Another name than the API's. */
  readonly label?: string;
  children(control: ControlProps): ReactNode;
}

/** What is wrong with a field, below it. */
export function Faults({ id, of }: { readonly id?: string; readonly of: readonly string[] }) {
  return (
    <div id={id} className={styles.faults} role={of.length > 0 ? 'alert' : undefined}>
      {of.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
