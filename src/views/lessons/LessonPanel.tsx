import { LogOut } from 'lucide-react';
import type { School } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { ChallengePage } from './ChallengePage.tsx';
import { leaveLessons } from './commands.ts';
import { LessonPage } from './LessonPage.tsx';
import styles from './LessonPanel.module.css';
import { useSchool, useSchoolState } from './use-school.ts';
import { VoyageMap } from './VoyageMap.tsx';

/** The lessons beside the canvas: what is learned now, and the map of all at the foot. */
export function LessonPanel() {
  const school = useSchool();
  return (
    <section className={styles.panel} aria-label="Lesson">
      {school ? <Body school={school} /> : null}
    </section>
  );
}

function Body({ school }: { readonly school: School }) {
  const course = useSchoolState(school, (state) => state.course);
  const refused = useSchoolState(school, (state) => state.refused);
  return (
    <>
      <div
        className={styles.page}
        data-welcome={!course || undefined}
        key={`page ${course?.design}`}
      >
        {course?.kind === 'lesson' ? <LessonPage school={school} course={course} /> : null}
        {course?.kind === 'challenge' ? <ChallengePage school={school} course={course} /> : null}
        {course ? <Leave /> : <Welcome />}
        {refused ? (
          <p className={styles.refused}>
            This browser forbids keeping your progress. It lasts until you close the tab.
          </p>
        ) : null}
      </div>
      <VoyageMap school={school} unfolded={course === undefined} key={`map ${course?.design}`} />
    </>
  );
}

/** What awaits somebody who opens the lessons for the first time. */
function Welcome() {
  return (
    <>
      <h2 className={styles.title}>Learn by mending pods</h2>
      <p>
        Each lesson gives you a pod that is broken or unfinished. Change it on the canvas or in the
        YAML until every goal is ticked. Begin anywhere.
      </p>
      <p>Your own design stays as it is and comes back when you leave.</p>
    </>
  );
}

function Leave() {
  const session = useSession();
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.leave}`}
      onClick={() => leaveLessons(session)}
    >
      <Icon of={LogOut} />
      Leave lessons
    </button>
  );
}
