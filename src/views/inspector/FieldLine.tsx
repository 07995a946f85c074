import type { Field, Target } from '../../inspector/index.ts';
import { faultOf, fieldValue, setGesture, shownText } from '../../session/index.ts';
import { LineInput } from './LineInput.tsx';
import { useWriter } from './use-write.ts';

/** One value of a row, named there. */
export function FieldLine({ field, target, name = field.label, ...rest }: FieldLineProps) {
  const { write, show } = useWriter();
  const value = fieldValue(field, target);
  return (
    <LineInput
      {...rest}
      name={name}
      value={shownText(value)}
      fault={faultOf(field, value)}
      keep={(typed) => write(setGesture(field, target, typed))}
      show={(typed) => show(typed === undefined ? undefined : setGesture(field, target, typed))}
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
