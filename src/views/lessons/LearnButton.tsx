import { Compass } from 'lucide-react';
import { isLearning } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './LearnButton.module.css';
import { learn } from './learn.ts';

/** Opens the lessons: the map, or where the learner was. */
export function LearnButton() {
  const session = useSession();
  const learning = useSessionState((state) => isLearning(state.design));
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.learn}`}
      data-on={learning || undefined}
      onClick={() => learn(session)}
    >
      <Icon of={Compass} />
      Learn
    </button>
  );
}
