import type { Target } from '../../inspector/index.ts';
import { fieldsFor } from '../../session/index.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { groupsOf } from './groups.ts';
import { OtherFields } from './OtherFields.tsx';
import styles from './PodForm.module.css';
import { ServiceOffer } from './ServiceOffer.tsx';
import { Stubs } from './Stubs.tsx';

/** The pod's own fields and those of the workload around it. */
export function PodForm({ target }: { readonly target: Target }) {
  return (
    <>
      {groupsOf(fieldsFor(target)).map(([title, fields]) => (
        <FieldGroup key={title} title={title} fields={fields} targets={[target]} />
      ))}
      <div className={styles.offer}>
        <ServiceOffer target={target} />
      </div>
      <Stubs target={target} at={target.pod.spec} />
      <OtherFields target={target} />
    </>
  );
}
