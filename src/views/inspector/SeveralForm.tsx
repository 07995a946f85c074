import type { Target } from '../../inspector/index.ts';
import { commonFields } from '../../session/index.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { groupsOf } from './groups.ts';
import styles from './Header.module.css';

/** Kinds of input that several cards can be given at once. */
const ONE_VALUE = new Set([
  'text',
  'number',
  'boolean',
  'choice',
  'quantity',
  'port',
  'count-or-percent',
]);

/** What the selected cards have in common: a value set here is set in all of them, as one step. */
export function SeveralForm({ targets }: { readonly targets: readonly [Target, ...Target[]] }) {
  const fields = commonFields(targets).filter(({ input }) => ONE_VALUE.has(input.kind));
  const names = targets.map(({ container, volume }) => container?.name ?? volume?.name ?? '');
  return (
    <>
      <div className={styles.several}>
        <b>{targets.length} cards selected</b>
        <p>{names.join(', ')}</p>
      </div>
      {groupsOf(fields).map(([title, group]) => (
        <FieldGroup key={title} title={title} fields={group} targets={targets} />
      ))}
      {fields.length === 0 ? <p className={styles.says}>They have no field in common.</p> : null}
    </>
  );
}
