import { useEffect, useState } from 'react';
import { isLearning, lessonIn, type School } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { withSchool } from './use-school.ts';

/** What the open design is called while something is learned on it: `Lesson 11: Too early!`; else undefined. */
export function useCourseTitle(): string | undefined {
  const session = useSession();
  const design = useSessionState((state) => state.design);
  const [school, setSchool] = useState<School>();
  const learning = isLearning(design);
  useEffect(() => {
    if (learning) void withSchool(session, setSchool);
  }, [session, learning]);
  return learning ? titleOf(design, school) : undefined;
}

function titleOf(design: string, school: School | undefined): string {
  const id = lessonIn(design);
  if (id === undefined) return 'Break it';
  const entry = school?.lessons.find((lesson) => lesson.id === id);
  return entry ? `Lesson ${entry.number}: ${entry.title}` : 'Lesson';
}
