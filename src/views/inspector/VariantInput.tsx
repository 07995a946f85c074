import type { Field, Target } from '../../inspector/index.ts';
import { clearGesture, variantOf, writeGesture } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import { FieldRow } from './FieldRow.tsx';
import styles from './Select.module.css';
import { useWriter } from './use-write.ts';

/** Which of several alternatives stands there. */
export function VariantInput({ field, target }: VariantProps) {
  const { write } = useWriter();
  const options = field.input.kind === 'variant' ? field.input.options : [];
  const chosen = variantOf(field, target);
  return (
    <FieldRow field={field} faults={[]} beside label={field.label || 'source'}>
      {(control) => (
        <select
          {...control}
          className={`${controls.field} ${styles.select}`}
          data-unset={chosen ? undefined : true}
          value={chosen?.name ?? ''}
          onChange={({ target: { value } }) =>
            void write(
              value === '' ? clearGesture(field, target) : writeGesture(field, target, value),
            )
          }
        >
          {chosen ? null : <option value="">none</option>}
          {options.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}

interface VariantProps {
  readonly field: Field;
  readonly target: Target;
}
