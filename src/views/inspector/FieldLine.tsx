import type { Field, Target } from '../../inspector/index.ts';
import { useInspect } from './inspect-state.ts';
import { LineInput } from './LineInput.tsx';
import { offersOf } from './offers.ts';
import { useField } from './use-field.ts';
import { factsOf, useHelp } from './use-help.ts';

/** One value of a row, named there. */
export function FieldLine({ field, target, name = field.label, ...rest }: FieldLineProps) {
  const handle = useField(field, [target]);
  const help = useHelp(field);
  const tell = useInspect((state) => state.tell);
  return (
    <LineInput
      {...rest}
      name={name}
      value={handle.text}
      faults={handle.faults}
      help={`${factsOf(field)}. ${help}`}
      says={handle.meaning}
      keep={handle.keep}
      show={handle.show}
      offers={offersOf(field, target)}
      onText={(text) => tell({ field, means: handle.meaning(text) })}
    />
  );
}

interface FieldLineProps {
  readonly field: Field;
  readonly target: Target;
  readonly name?: string;
  readonly placeholder?: string | undefined;
  onMove?: ((by: -1 | 1) => void) | undefined;
}
