import { X } from 'lucide-react';
import type { Gesture } from '../../gestures/index.ts';
import type { Entry, Field, Target } from '../../inspector/index.ts';
import {
  addEntryGesture,
  entriesOf,
  removeGesture,
  renameEntryGesture,
} from '../../session/index.ts';
import { FieldLine } from './FieldLine.tsx';
import { Fieldset } from './Fieldset.tsx';
import { LineInput } from './LineInput.tsx';
import styles from './ListInput.module.css';
import { NewPair } from './NewPair.tsx';
import { RowButton } from './RowButton.tsx';
import { useWriter } from './use-write.ts';

/** Keys and values side by side; the last row takes another pair. */
export function MapInput({ field, target }: MapProps) {
  const { write } = useWriter();
  const entries = entriesOf(field, target);
  return (
    <Fieldset field={field} target={target}>
      {entries.map((entry) => (
        <div key={entry.step} className={styles.pair}>
          <LineInput
            name={`Key ${entry.step}`}
            value={String(entry.step)}
            keep={(typed) => write(renaming(entry, target, typed))}
          />
          {entry.field ? (
            <FieldLine name={String(entry.step)} field={entry.field} target={target} />
          ) : null}
          <RowButton
            icon={X}
            name={`Remove ${entry.step}`}
            act={() => void write(removeGesture(entry.at, target))}
          />
        </div>
      ))}
      <NewPair
        keyName={`New key in ${field.label}`}
        valueName={`New value in ${field.label}`}
        taken={(key) => entries.some(({ step }) => step === key)}
        add={(key, value) => addEntryGesture(field, target, { key, value })}
      />
    </Fieldset>
  );
}

interface MapProps {
  readonly field: Field;
  readonly target: Target;
}

/** The pair under another key; without one it goes. */
function renaming({ at }: Entry, target: Target, key: string): Gesture {
  return key === '' ? removeGesture(at, target) : renameEntryGesture(at, target, key);
}
