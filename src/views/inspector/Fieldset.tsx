import { type ReactNode, useId } from 'react';
import type { Field } from '../../inspector/index.ts';
import type { Value } from '../../kubernetes/index.ts';
import { faultOf } from '../../session/index.ts';
import { Faults } from './FieldRow.tsx';
import styles from './Fieldset.module.css';
import { useInspect } from './inspect-state.ts';
import { aboutOf, factsOf, useHelp } from './use-help.ts';

/** Several inputs of one field, under its API name. */
export function Fieldset({ field, faultOf: value, quiet, aside, children }: FieldsetProps) {
  const id = useId();
  const help = useHelp(field);
  const tell = useInspect((state) => state.tell);
  const fault = faultOf(field, value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
    <div
      role="group"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-help`}
      className={styles.set}
      onFocus={() => tell(aboutOf(field, help))}
    >
      <div className={quiet ? 'visually-hidden' : styles.head}>
        <span id={`${id}-name`} title={`${field.label}: ${factsOf(field)}\n${help}`}>
          {field.label}
        </span>
        {aside}
      </div>
      <span id={`${id}-help`} className="visually-hidden">
        {factsOf(field)}. {help}
      </span>
      {children}
      <Faults of={fault === undefined ? [] : [fault]} />
    </div>
  );
}

interface FieldsetProps {
  readonly field: Field;
  /** The value whose fault is said below. */
  readonly faultOf?: Value | undefined;
  /** The name stands above already. */
  readonly quiet?: boolean;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}
