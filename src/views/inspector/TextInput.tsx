import controls from '../shell/controls.module.css';
import { FieldRow } from './FieldRow.tsx';
import type { FieldInputProps } from './field-input-props.ts';
import { offersOf } from './offers.ts';
import { fitsBeside, placeholderOf } from './placeholder.ts';
import { SuggestedInput } from './SuggestedInput.tsx';
import { useDraft } from './use-draft.ts';
import { useField } from './use-field.ts';

const SHORT = new Set(['number', 'port', 'quantity', 'count-or-percent']);

/** A field of one line: texts, numbers, quantities. */
export function TextInput({ field, targets }: FieldInputProps) {
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
      beside={SHORT.has(field.input.kind) && fitsBeside(field)}
      clear={handle.isSet && !field.required ? handle.clear : undefined}
    >
      {(control) => (
        <SuggestedInput
          {...control}
          draft={draft}
          offers={offersOf(field, targets[0])}
          offersName={`Likely for ${field.label}`}
          className={controls.code}
          placeholder={handle.mixed ? 'mixed' : placeholderOf(field)}
        />
      )}
    </FieldRow>
  );
}
