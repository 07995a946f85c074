import { X } from 'lucide-react';
import { useRef } from 'react';
import type { Field, Target } from '../../inspector/index.ts';
import {
  addEntryGesture,
  entriesOf,
  moveEntryGesture,
  readTyped,
  removeGesture,
} from '../../session/index.ts';
import { FieldLine } from './FieldLine.tsx';
import { Fieldset } from './Fieldset.tsx';
import { LineInput } from './LineInput.tsx';
import styles from './ListInput.module.css';
import { MoveButtons } from './MoveButtons.tsx';
import { RowButton } from './RowButton.tsx';
import { useWriter } from './use-write.ts';

/** Texts or numbers one below the other; the last line takes another one. */
export function ListInput({ field, target }: ListProps) {
  const { write, show } = useWriter();
  const list = useRef<HTMLDivElement>(null);
  const entries = entriesOf(field, target);
  const item = field.input.kind === 'list' ? field.input.item : field.input;
  const focusLine = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  const move = (from: number, by: -1 | 1) => {
    const to = from + by;
    if (to < 0 || to >= entries.length) return;
    write(moveEntryGesture(field, target, from, to));
    focusLine(to);
  };
  const adding = (typed: string) =>
    addEntryGesture(field, target, { value: readTyped(item, typed) });
  return (
    <Fieldset field={field} target={target}>
      <div ref={list}>
        {entries.map(({ step, at, field: entry }, i) => {
          const name = `${field.label}[${step}]`;
          return entry ? (
            <div key={step} className={styles.line}>
              <FieldLine name={name} field={entry} target={target} onMove={(by) => move(i, by)} />
              <span className={styles.buttons}>
                <MoveButtons field={field} target={target} index={i} />
                <RowButton
                  icon={X}
                  name={`Remove ${name}`}
                  act={() => void write(removeGesture(at, target))}
                />
              </span>
            </div>
          ) : null;
        })}
        <LineInput
          key={entries.length}
          name={`${field.label}[${entries.length}]`}
          value=""
          placeholder={entries.length === 0 ? 'none, type one' : 'one more'}
          keep={(typed) => write(adding(typed))}
          show={(typed) => show(typed ? adding(typed) : undefined)}
          onKept={() => {
            if (list.current?.contains(document.activeElement)) focusLine(entries.length + 1);
          }}
        />
      </div>
    </Fieldset>
  );
}

interface ListProps {
  readonly field: Field;
  readonly target: Target;
}
