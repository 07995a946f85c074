import { type ReactNode, useId } from 'react';
import type { Field, Target } from '../../inspector/index.ts';
import { faultOf, fieldValue, pathOf } from '../../session/index.ts';
import { Faults } from './FieldRow.tsx';
import styles from './Fieldset.module.css';
import { useInspect } from './inspect-state.ts';
import { useMessagesAt } from './messages.tsx';
import { factsOf, useHelp } from './use-help.ts';

/** Several inputs of one field, under its API name. */
export function Fieldset({ field, target, quiet, aside, children }: FieldsetProps) {
  const id = useId();
  const help = useHelp(field);
  const tell = useInspect((state) => state.tell);
  const said = useMessagesAt(pathOf(field, target));
  const fault = faultOf(field, fieldValue(field, target));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a row
    <div
      role="group"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-help`}
      className={styles.set}
      onFocus={() => tell({ field })}
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
      <Faults of={fault === undefined ? said : [fault]} />
    </div>
  );
}

interface FieldsetProps {
  readonly field: Field;
  readonly target: Target;
  /** The name stands above already. */
  readonly quiet?: boolean;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}
