import type { Field, Target } from '../../inspector/index.ts';
import { fieldValue } from '../../session/index.ts';
import { FieldLine } from './FieldLine.tsx';
import { Fields } from './Fields.tsx';
import { Group } from './Group.tsx';
import { More } from './More.tsx';
import { pick } from './parts-of.ts';
import styles from './Rows.module.css';
import { shareOfPod } from './share.ts';

/** What a container asks for and may use at most. */
export function Resources({ fields, target }: ResourcesProps) {
  const { of, rest } = pick(
    fields,
    'resources.requests.cpu',
    'resources.requests.memory',
    'resources.limits.cpu',
    'resources.limits.memory',
  );
  const isSet = fields.some((field) => fieldValue(field, target) !== undefined);
  return (
    <Group title="Resources" isSet={isSet} aside={shareOfPod(target)}>
      {() => (
        <>
          <div className={styles.amounts}>
            <span />
            <span className={styles.column}>CPU</span>
            <span className={styles.column}>Memory</span>
            <Amounts
              title="Request"
              group="requests"
              fields={[of['resources.requests.cpu'], of['resources.requests.memory']]}
              target={target}
            />
            <Amounts
              title="Limit"
              group="limits"
              fields={[of['resources.limits.cpu'], of['resources.limits.memory']]}
              target={target}
            />
          </div>
          <More
            name="of resources"
            isSet={rest.some((field) => fieldValue(field, target) !== undefined)}
          >
            {() => <Fields fields={rest} targets={[target]} />}
          </More>
        </>
      )}
    </Group>
  );
}

interface ResourcesProps {
  readonly fields: readonly Field[];
  readonly target: Target;
}

function Amounts({ title, group, fields, target }: AmountsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid
    <div role="group" aria-label={group} className={styles.amountRow}>
      <span>{title}</span>
      {fields.map((field) =>
        field ? (
          <FieldLine
            key={field.id}
            field={field}
            target={target}
            name={`${group}.${field.label}`}
            placeholder="none"
          />
        ) : null,
      )}
    </div>
  );
}

interface AmountsProps {
  readonly title: string;
  readonly group: 'requests' | 'limits';
  readonly fields: readonly (Field | undefined)[];
  readonly target: Target;
}
