import type { Field, Target } from '../../inspector/index.ts';
import { variantOf } from '../../session/index.ts';
import { FieldInput } from './FieldInput.tsx';

/** Fields one below the other; those of an alternative that is not chosen are left out. */
export function Fields({ fields, targets }: FieldsProps) {
  return fieldsChosen(fields, targets[0]).map((field) => (
    <FieldInput key={field.id} field={field} targets={targets} />
  ));
}

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly targets: readonly [Target, ...Target[]];
}

/** Without the fields that stand below an alternative the text has not chosen. */
export function fieldsChosen(fields: readonly Field[], target: Target): readonly Field[] {
  const closed = fields.flatMap((field) => {
    if (field.input.kind !== 'variant') return [];
    const chosen = variantOf(field, target);
    return field.input.options
      .filter((option) => option !== chosen)
      .map((option) => [...field.path, ...option.at]);
  });
  return fields.filter(
    ({ path }) => !closed.some((start) => start.every((step, i) => path[i] === step)),
  );
}
