import { isLearning, type Session } from '../../session/index.ts';
import { useShell } from '../shell/shell-state.ts';
import { withSchool } from './use-school.ts';

/** Shows the lesson that is open; else goes on with the last one; else shows the map. */
export function learn(session: Session): void {
  useShell.getState().showLeft('lesson');
  if (isLearning(session.getState().design)) return;
  void withSchool(session, (school) => school.resume());
}

/** Opens a broken pod to mend; the seed makes the same one again. */
export function breakPod(session: Session, seed?: string): void {
  useShell.getState().showLeft('lesson');
  void withSchool(session, (school) => school.breakIt(seed));
}
