import { isLearning, type School, type Session } from '../../session/index.ts';
import { useShell } from '../shell/shell-state.ts';
import { withSchool } from './use-school.ts';

/** Shows the lesson that is open; else goes on with the last one; else shows the map. */
export function learn(session: Session): void {
  useShell.getState().showLeft('lesson');
  if (isLearning(session.getState().design)) return;
  void withSchool(session, (school) => school.resume());
}

/** A lesson or challenge was asked for in the panel: its heading takes the focus when it comes. */
let asked = false;

/** True once after a course was asked for. */
export function wasAsked(): boolean {
  const was = asked;
  asked = false;
  return was;
}

/** Opens a lesson from the map or from the one before. */
export function openLesson(school: School, id: string): void {
  asked = true;
  void school.open(id);
}

/** Opens a lesson from elsewhere, such as a finding that it teaches. */
export function openLessonById(session: Session, id: string): void {
  useShell.getState().showLeft('lesson');
  void withSchool(session, (school) => openLesson(school, id));
}

/** Opens a broken pod to mend; the seed makes the same one again. */
export function breakPod(session: Session, seed?: string): void {
  asked = true;
  useShell.getState().showLeft('lesson');
  void withSchool(session, (school) => school.breakIt(seed));
}
