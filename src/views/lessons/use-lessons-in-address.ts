import { useEffect } from 'react';
import { isLearning, seedInAddress } from '../../session/index.ts';
import { useSession } from '../session-context.tsx';
import { useShell } from '../shell/shell-state.ts';
import { breakPod } from './learn.ts';

/** A page that comes back to a lesson shows it; an address with a challenge opens that. */
export function useLessonsInAddress(): void {
  const session = useSession();
  useEffect(() => {
    const openChallenge = () => {
      const seed = seedInAddress(location.hash);
      if (seed !== undefined) breakPod(session, seed);
    };
    if (isLearning(session.getState().design)) useShell.getState().showLeft('lesson');
    openChallenge();
    addEventListener('hashchange', openChallenge);
    return () => removeEventListener('hashchange', openChallenge);
  }, [session]);
}
