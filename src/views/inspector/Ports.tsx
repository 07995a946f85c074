import { useState } from 'react';
import type { Entry, Field, Target } from '../../inspector/index.ts';
import { addEntryGesture, entriesOf, fieldValue, removeGesture } from '../../session/index.ts';
import { FieldLine } from './FieldLine.tsx';
import { FieldSelect } from './FieldSelect.tsx';
import { Fields } from './Fields.tsx';
import { Group } from './Group.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { itemFields, pick } from './parts-of.ts';
import { RowActions } from './RowActions.tsx';
import styles from './Rows.module.css';
import { ServiceOffer } from './ServiceOffer.tsx';
import { useWriter } from './use-write.ts';

/** The ports a container declares: number, protocol, name; the node's side behind a word. */
export function Ports({ field, target }: PortsProps) {
  const { write } = useWriter();
  const entries = entriesOf(field, target);
  return (
    <Group
      title="Ports"
      isSet={entries.length > 0}
      add={() => void write(addEntryGesture(field, target))}
      addName="Add a port"
    >
      {() => (
        <>
          {entries.map((entry) => (
            <PortRow key={entry.step} field={field} entry={entry} of={target} />
          ))}
          <ServiceOffer target={target} />
        </>
      )}
    </Group>
  );
}

interface PortsProps {
  readonly field: Field;
  readonly target: Target;
}

function PortRow({ field, entry: { at, step, target }, of: owner }: RowProps) {
  const { write } = useWriter();
  const { of, rest } = pick(itemFields(field), 'containerPort', 'protocol', 'name');
  const [byHand, setByHand] = useState<boolean>();
  const { containerPort, protocol, name } = of;
  if (!containerPort || !protocol || !name || !target) return null;
  const title = `${field.label}[${step}]`;
  const open = byHand ?? rest.some((one) => fieldValue(one, target) !== undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
    <div role="group" aria-label={title} data-entry className={styles.entry}>
      <div className={styles.port}>
        <FieldLine field={containerPort} target={target} placeholder="port" />
        <FieldSelect field={protocol} target={target} />
        <FieldLine field={name} target={target} placeholder="name" />
        <RowActions
          name={title}
          more={{ open, toggle: () => setByHand(!open) }}
          remove={() => void write(removeGesture(at, target))}
        />
      </div>
      {open ? (
        <>
          <Fields fields={rest} targets={[target]} />
          <MoveButtons field={field} target={owner} index={Number(step)} />
        </>
      ) : null}
    </div>
  );
}

interface RowProps {
  readonly field: Field;
  readonly entry: Entry;
  /** Whose list it stands in. */
  readonly of: Target;
}
