import type { Field, Target } from '../../inspector/index.ts';
import { variantOf } from '../../session/index.ts';
import { FieldInput } from './FieldInput.tsx';
import styles from './Fields.module.css';
import { sectionsOf } from './groups.ts';

/**
 * Fields one below the other; those with parents of their own under the parents' names, those of an alternative that is
 * not chosen left out.
 */
export function Fields({ fields, targets }: FieldsProps) {
  return sectionsOf(fieldsChosen(fields, targets[0])).map(([section, inside]) => {
    const inputs = inside.map((field) => (
      <FieldInput key={field.id} field={field} targets={targets} Nested={Fields} />
    ));
    return section === '' ? (
      inputs
    ) : (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
      <div key={section} role="group" aria-label={section} className={styles.section}>
        <p aria-hidden="true">{section}</p>
        {inputs}
      </div>
    );
  });
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
