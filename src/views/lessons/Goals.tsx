import { Check, Circle } from 'lucide-react';
import type { GoalState } from '../../lessons/index.ts';
import type { School } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import styles from './Goals.module.css';
import { useSchoolState } from './use-school.ts';

/** The goals as the text stands: ticked, or what is there now and what is wanted. */
export function Goals({ school }: { readonly school: School }) {
  const checked = useSchoolState(school, (state) => state.checked);
  if (!checked) return null;
  return (
    <section aria-label="Goals">
      <h3 className={styles.heading}>Goals</h3>
      {checked.unreadable ? <p className={styles.unreadable}>{checked.unreadable}</p> : null}
      <ul className={styles.goals}>
        {checked.goals.map((goal) => (
          <GoalLine key={goal.label} goal={goal} quiet={checked.unreadable !== undefined} />
        ))}
      </ul>
    </section>
  );
}

function GoalLine({ goal, quiet }: { readonly goal: GoalState; readonly quiet: boolean }) {
  return (
    <li data-met={goal.met || undefined}>
      <span className={styles.mark}>
        <Icon of={goal.met ? Check : Circle} size={goal.met ? 13 : 18} />
      </span>
      <span className={styles.label}>
        <span className="visually-hidden">{goal.met ? 'Reached: ' : 'Open: '}</span>
        {goal.label}
      </span>
      {goal.met || quiet ? null : (
        <span className={styles.now}>
          now: <b>{goal.now}</b>, wanted: {goal.wanted}
        </span>
      )}
    </li>
  );
}
