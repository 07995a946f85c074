import { Compass } from 'lucide-react';
import { useGlossary } from '../glossary/Explained.tsx';
import { openLessonById } from '../lessons/learn.ts';
import { lessonAddress } from '../lessons/lesson-address.ts';
import { useSession } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import styles from './LessonLink.module.css';

/** Leads to the lesson that teaches what a finding is about. The design that is open is kept. */
export function LessonLink({ id }: { readonly id: string }) {
  const session = useSession();
  const lesson = useGlossary()?.LESSONS.find((each) => each.id === id);
  if (!lesson) return null;
  return (
    <a
      className={styles.lesson}
      href={lessonAddress(id)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        openLessonById(session, id);
      }}
    >
      <Icon of={Compass} size={14} />
      Lesson {lesson.number}: {lesson.title}
    </a>
  );
}
