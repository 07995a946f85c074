import type { Field, Target } from '../../inspector/index.ts';
import { clearGesture, faultOf, fieldValue, setGesture, shownText } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import styles from './Select.module.css';
import { useWriter } from './use-write.ts';

/** A choice in a row, named there; not set, it shows the default in its place. */
export function FieldSelect({ field, target, name = field.label }: FieldSelectProps) {
  const { write } = useWriter();
  const value = fieldValue(field, target);
  const text = shownText(value);
  const known = field.input.kind === 'choice' ? field.input.options : ['true', 'false'];
  const options = known.filter((option) => text !== '' || option !== field.default);
  return (
    <select
      className={`${controls.field} ${styles.select}`}
      data-unset={text === '' || undefined}
      aria-label={name}
      aria-invalid={faultOf(field, value) === undefined ? undefined : true}
      value={text}
      onChange={({ target: { value: chosen } }) =>
        void write(chosen === '' ? clearGesture(field, target) : setGesture(field, target, chosen))
      }
    >
      <option value="">{text === '' ? (field.default ?? 'none') : 'not set'}</option>
      {text === '' || known.includes(text) ? null : <option value={text}>{text}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

interface FieldSelectProps {
  readonly field: Field;
  readonly target: Target;
  readonly name?: string;
}
