import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type School, type SchoolState, type Session, schoolOf } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';

/** The school once it is there; where it can't be fetched that is said. */
export function useSchool(): School | undefined {
  const session = useSession();
  const [school, setSchool] = useState<School>();
  useEffect(() => void withSchool(session, setSchool), [session]);
  return school;
}

/** A part of the school's state; the view renders again when that part changes. */
export function useSchoolState<T>(school: School, select: (state: SchoolState) => T): T {
  return useStore(school, select);
}

/** Does it with the school, as soon as its code has come. */
export async function withSchool(
  session: Session,
  act: (school: School) => unknown,
): Promise<void> {
  let school: School;
  try {
    school = await schoolOf(session);
  } catch {
    const text = 'The lessons could not be loaded. Your design is kept; press Learn again later.';
    return session.actions.notify({ tone: 'error', text });
  }
  await act(school);
}
