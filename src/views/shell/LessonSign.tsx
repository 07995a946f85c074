import { Suspense } from 'react';
import { isLearning } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { lazily } from './lazily.ts';

const PassedSign = lazily(() => import('../lessons/PassedSign.tsx').then((it) => it.PassedSign));

/** What the tab of the lesson shows beside its name while one is open. */
export function LessonSign() {
  const learning = useSessionState((state) => isLearning(state.design));
  return learning ? (
    <Suspense>
      <PassedSign />
    </Suspense>
  ) : null;
}
