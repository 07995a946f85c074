import controls from '../shell/controls.module.css';
import type { FieldInputProps } from './FieldInput.tsx';
import { FieldRow } from './FieldRow.tsx';
import { useDraft } from './use-draft.ts';
import { useField } from './use-field.ts';

const SHORT = new Set(['number', 'port', 'quantity', 'count-or-percent']);

/** A field of one line: texts, numbers, quantities. */
export function TextInput({ field, targets, label, beside }: TextInputProps) {
  const handle = useField(field, targets);
  const draft = useDraft({ value: handle.text, keep: handle.keep, show: handle.show });
  const faults =
    draft.refusal === undefined
      ? draft.draft === undefined
        ? handle.faults
        : []
      : [draft.refusal];
  return (
    <FieldRow
      field={field}
      faults={faults}
      note={handle.mixed ? undefined : handle.meaning(draft.text)}
      beside={beside ?? SHORT.has(field.input.kind)}
      clear={handle.isSet && !field.required ? handle.clear : undefined}
      {...(label === undefined ? {} : { label })}
    >
      {(control) => (
        <input
          {...control}
          className={controls.code}
          value={draft.text}
          placeholder={handle.mixed ? 'mixed' : placeholderOf(field)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={draft.onKeyDown}
          onBlur={draft.onBlur}
        />
      )}
    </FieldRow>
  );
}

interface TextInputProps extends FieldInputProps {
  readonly label?: string;
  readonly beside?: boolean;
}

/** A short default says itself in the empty field; a long one is in the help. */
export function placeholderOf({ default: preset, required }: FieldInputProps['field']): string {
  if (required) return 'required';
  return preset !== undefined && preset.length <= 24 ? preset : 'none';
}
