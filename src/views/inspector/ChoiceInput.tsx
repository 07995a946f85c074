import controls from '../shell/controls.module.css';
import type { FieldInputProps } from './FieldInput.tsx';
import { FieldRow } from './FieldRow.tsx';
import { placeholderOf } from './TextInput.tsx';
import { useField } from './use-field.ts';

/** One of a few values, or none: written at once. */
export function ChoiceInput({ field, targets }: FieldInputProps) {
  const handle = useField(field, targets);
  const options = field.input.kind === 'choice' ? field.input.options : ['true', 'false'];
  const foreign = handle.text !== '' && !options.includes(handle.text);
  return (
    <FieldRow
      field={field}
      faults={handle.faults}
      beside
      clear={undefined}
      note={handle.mixed ? undefined : handle.meaning(handle.text)}
    >
      {(control) => (
        <select
          {...control}
          className={controls.field}
          value={handle.text}
          onChange={(event) => {
            const { value } = event.target;
            if (value === '') handle.clear();
            else handle.keep(value);
          }}
        >
          <option value="">{handle.mixed ? 'mixed' : placeholderOf(field)}</option>
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
