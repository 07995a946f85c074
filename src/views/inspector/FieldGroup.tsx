import type { Field, Target } from '../../inspector/index.ts';
import { fieldValue } from '../../session/index.ts';
import { Fields } from './Fields.tsx';
import { Group } from './Group.tsx';

/** A heading of the catalogue with its fields. */
export function FieldGroup({ title, fields, targets, open = false }: FieldGroupProps) {
  if (fields.length === 0) return null;
  const isSet = fields.some((field) =>
    targets.some((target) => fieldValue(field, target) !== undefined),
  );
  return (
    <Group title={title} isSet={isSet || open}>
      {() => <Fields fields={fields} targets={targets} />}
    </Group>
  );
}

interface FieldGroupProps {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly targets: readonly [Target, ...Target[]];
  /** Open even without a value. */
  readonly open?: boolean;
}
