import controls from '../shell/controls.module.css';
import { FieldRow } from './FieldRow.tsx';
import type { FieldInputProps } from './field-input-props.ts';
import { fitsBeside, shortDefault } from './placeholder.ts';
import styles from './Select.module.css';
import { type FieldHandle, useField } from './use-field.ts';

/** One of a few values, or none: written at once. */
export function ChoiceInput({ field, targets }: FieldInputProps) {
  const handle = useField(field, targets);
  const options = field.input.kind === 'choice' ? field.input.options : ['true', 'false'];
  const foreign = handle.text !== '' && !options.includes(handle.text);
  return (
    <FieldRow
      field={field}
      faults={handle.faults}
      beside={fitsBeside(field)}
      clear={undefined}
      note={handle.mixed ? undefined : handle.meaning(handle.text)}
    >
      {(control) => (
        <select
          {...control}
          className={`${controls.field} ${styles.select}`}
          data-unset={handle.text === '' || undefined}
          value={handle.text}
          onChange={(event) => {
            const { value } = event.target;
            if (value === '') handle.clear();
            else handle.keep(value);
          }}
        >
          <option value="">{emptyWord(field, handle)}</option>
          {foreign ? <option value={handle.text}>{handle.text}</option> : null}
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}

/** What the empty choice is called: what holds without one. */
function emptyWord(field: FieldInputProps['field'], { mixed, text }: FieldHandle): string {
  if (mixed) return 'mixed';
  return text === '' ? (shortDefault(field) ?? 'not set') : 'not set';
}
