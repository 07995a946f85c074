import { useEffect } from 'react';
import { isLearning, seedInAddress } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { useShell } from '../shell/shell-state.ts';
import { breakPod, openLessonById } from './learn.ts';
import { lessonInAddress } from './lesson-address.ts';

/** A page that comes back to a lesson shows it; an address with a challenge or a lesson opens that. */
export function useLessonsInAddress(): void {
  const session = useSession();
  useEffect(() => {
    const openAsked = () => {
      const seed = seedInAddress(location.hash);
      if (seed !== undefined) breakPod(session, seed);
      const id = lessonInAddress(location.hash);
      if (id === undefined) return;
      // Once open the design says which lesson it is: later loads go on where the learner is.
      history.replaceState(null, '', location.pathname + location.search);
      openLessonById(session, id);
    };
    if (isLearning(session.getState().design)) useShell.getState().showLeft('lesson');
    openAsked();
    addEventListener('hashchange', openAsked);
    return () => removeEventListener('hashchange', openAsked);
  }, [session]);
}
