import { type Late, late } from '../late.ts';
import type { Session } from '../session.ts';
import { openDesignStore } from '../storage.ts';
import type { School } from './school.ts';

const schools = new WeakMap<Session, Late<School>>();

/** The one school of a session; lessons are fetched when it is first asked for. Rejects when they can't be. */
export function schoolOf(session: Session): Promise<School> {
  let school = schools.get(session);
  if (!school) {
    school = late(async () => (await import('./school.ts')).openSchool(session, openDesignStore()));
    schools.set(session, school);
  }
  return school.load();
}
