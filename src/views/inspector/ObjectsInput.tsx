import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { Entry, Field, Target } from '../../inspector/index.ts';
import { addEntryGesture, entriesOf, removeGesture } from '../../session/index.ts';
import { Fieldset } from './Fieldset.tsx';
import type { FieldsView } from './field-input-props.ts';
import { MoveButtons } from './MoveButtons.tsx';
import styles from './ObjectsInput.module.css';
import { RowButton } from './RowButton.tsx';
import { useWriter } from './use-write.ts';

/** Objects with fields of their own, one below the other. */
export function ObjectsInput({ field, target, Nested }: ObjectsProps) {
  const { write } = useWriter();
  const list = useRef<HTMLDivElement>(null);
  const entries = entriesOf(field, target);
  const add = () => {
    write(addEntryGesture(field, target));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(':scope > :last-child :is(input, select)')?.focus(),
    );
  };
  return (
    <Fieldset
      field={field}
      target={target}
      aside={<RowButton icon={Plus} name={`Add to ${field.label}`} act={add} />}
    >
      <div ref={list}>
        {entries.map((entry) => (
          <ObjectEntry
            key={entry.step}
            field={field}
            entry={entry}
            target={target}
            Nested={Nested}
          />
        ))}
      </div>
    </Fieldset>
  );
}

interface ObjectsProps {
  readonly field: Field;
  readonly target: Target;
  readonly Nested: FieldsView;
}

function ObjectEntry({ field, entry, target, Nested }: ObjectsProps & { readonly entry: Entry }) {
  const { write } = useWriter();
  const name = `${field.label}[${entry.step}]`;
  if (field.input.kind !== 'objects' || !entry.target) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
    <div role="group" aria-label={name} className={styles.entry}>
      <span className={styles.actions}>
        <MoveButtons field={field} target={target} index={Number(entry.step)} />
        <RowButton
          icon={X}
          name={`Remove ${name}`}
          act={() => void write(removeGesture(entry.at, target))}
        />
      </span>
      <Nested fields={field.input.fields} targets={[entry.target]} />
    </div>
  );
}
