import type { Entry, Field, Target } from '../../inspector/index.ts';
import {
  addEntryGesture,
  entriesOf,
  fieldValue,
  removeGesture,
  shownText,
  variantOf,
  writeGesture,
} from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import styles from './Environment.module.css';
import { FieldLine } from './FieldLine.tsx';
import { FieldSelect } from './FieldSelect.tsx';
import { Fields, fieldsChosen } from './Fields.tsx';
import { Fieldset } from './Fieldset.tsx';
import { Group } from './Group.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { NewPair } from './NewPair.tsx';
import { ObjectsInput } from './ObjectsInput.tsx';
import { itemFields } from './parts-of.ts';
import { RowActions } from './RowActions.tsx';
import { useWriter } from './use-write.ts';

/** The variables of a container from every source, and whole config maps and secrets of them. */
export function Environment({ env, envFrom, target }: EnvironmentProps) {
  const entries = entriesOf(env, target);
  const names = entries.map(({ value }) => nameOf(value));
  const isSet = [env, envFrom].some((field) => fieldValue(field, target) !== undefined);
  return (
    <Group title="Environment" isSet={isSet} addName="Add a variable">
      {() => (
        <>
          <Fieldset field={env} target={target}>
            {entries.map((entry) => (
              <VariableRow key={entry.step} field={env} entry={entry} of={target} />
            ))}
            <NewPair
              keyName="New variable"
              valueName="New value"
              taken={(name) => names.includes(name)}
              add={(name, value) => addEntryGesture(env, target, { value: { name, value } })}
            />
          </Fieldset>
          <ObjectsInput field={envFrom} target={target} Nested={Fields} />
        </>
      )}
    </Group>
  );
}

interface EnvironmentProps {
  readonly env: Field;
  readonly envFrom: Field;
  readonly target: Target;
}

function nameOf(value: Entry['value']): string {
  const isMap = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isMap && 'name' in value ? shownText(value.name) : '';
}

/** Name and source on one line, what the source needs below. */
function VariableRow({ field, entry: { at, step, target, value }, of }: RowProps) {
  const { write } = useWriter();
  if (!target) return null;
  const title = `${field.label}[${step}]`;
  const [name, source, ...rest] = fieldsChosen(itemFields(field), target);
  if (!name || source?.input.kind !== 'variant') return null;
  const chosen = variantOf(source, target);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
    <div role="group" aria-label={title} title={nameOf(value)} className={styles.variable}>
      <div className={styles.head}>
        <FieldLine field={name} target={target} />
        <RowActions
          name={title}
          moves={<MoveButtons field={field} target={of} index={Number(step)} />}
          remove={() => void write(removeGesture(at, target))}
        />
      </div>
      <div className={styles.source}>
        <select
          className={controls.field}
          aria-label={`Source of ${nameOf(value)}`}
          value={chosen?.name ?? ''}
          onChange={(event) => void write(writeGesture(source, target, event.target.value))}
        >
          {chosen ? null : <option value="">no value</option>}
          {source.input.options.map((option) => (
            <option key={option.name}>{option.name}</option>
          ))}
        </select>
        <div className={styles.parts}>
          {rest.map((part) =>
            part.input.kind === 'boolean' || part.input.kind === 'choice' ? (
              <div key={part.id} className={styles.choice}>
                <span aria-hidden="true">{part.label}</span>
                <FieldSelect field={part} target={target} />
              </div>
            ) : (
              <FieldLine key={part.id} field={part} target={target} placeholder={part.label} />
            ),
          )}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly field: Field;
  readonly entry: Entry;
  /** Whose list it stands in. */
  readonly of: Target;
}
