import { CircleCheck } from 'lucide-react';
import type { School } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './PassedSign.module.css';
import { useSchool, useSchoolState } from './use-school.ts';

/** On the lesson's tab, for the eye: every goal is reached, though another page is shown. To the ear it was announced. */
export function PassedSign() {
  const school = useSchool();
  return school ? <Sign school={school} /> : null;
}

function Sign({ school }: { readonly school: School }) {
  const passed = useSchoolState(school, (state) => state.checked?.passed === true);
  if (!passed) return null;
  return (
    <span className={styles.sign} title="All goals reached" aria-hidden="true">
      <Icon of={CircleCheck} size={14} />
    </span>
  );
}
