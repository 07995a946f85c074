import { ArrowRight } from 'lucide-react';
import type { LessonCourse, School } from '../../session/index.ts';
import { Explained } from '../glossary/Explained.tsx';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { CourseTitle } from './CourseTitle.tsx';
import { CourseTools } from './CourseTools.tsx';
import { Differences } from './Differences.tsx';
import { Goals } from './Goals.tsx';
import { Hints } from './Hints.tsx';
import styles from './LessonPanel.module.css';
import { breakPod, openLesson } from './learn.ts';
import { Questions } from './Questions.tsx';
import { useSchoolState } from './use-school.ts';

/** A lesson: the trouble, the goals as they stand, hints, and after success what was learned. */
export function LessonPage({ school, course }: LessonPageProps) {
  const { entry, lesson } = course;
  const passed = useSchoolState(school, (state) => state.checked?.passed === true);
  return (
    <>
      <p className={styles.place}>
        <span>
          Lesson {entry.number} of {school.lessons.length} · {entry.chapter}
        </span>
        <span>{entry.minutes} min</span>
      </p>
      <CourseTitle>{entry.title}</CourseTitle>
      {lesson.text.map((paragraph) => (
        <p key={paragraph}>
          <Explained text={paragraph} />
        </p>
      ))}
      {lesson.questions ? <Questions school={school} questions={lesson.questions} /> : null}
      <Goals school={school} />
      {passed ? (
        <Success school={school} course={course} />
      ) : (
        <Hints school={school} id={entry.id} hints={lesson.hints} />
      )}
      <CourseTools school={school} passed={passed} />
    </>
  );
}

interface LessonPageProps {
  readonly school: School;
  readonly course: LessonCourse;
}

/** What was learned, what the learner changed, and the way on. */
function Success({ school, course: { entry, lesson } }: LessonPageProps) {
  return (
    <>
      <div className={styles.learned}>
        <h3>All goals reached</h3>
        <p>
          <Explained text={lesson.learned} />
        </p>
      </div>
      <Differences school={school} />
      <Next school={school} number={entry.number} />
    </>
  );
}

function Next({ school, number }: { readonly school: School; readonly number: number }) {
  const session = useSession();
  const next = school.lessons.find((lesson) => lesson.number === number + 1);
  return (
    <div className={styles.next}>
      <button
        type="button"
        className={controls.primary}
        onClick={() => (next ? openLesson(school, next.id) : breakPod(session))}
      >
        {next ? 'Next lesson' : 'Break it'}
        <Icon of={ArrowRight} />
      </button>
    </div>
  );
}
