import { Eye, RotateCcw } from 'lucide-react';
import type { School } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './LessonPanel.module.css';

/** Back to the start, or to a text that passes; both can be undone. */
export function CourseTools({ school, passed }: CourseToolsProps) {
  return (
    <div className={styles.tools}>
      <button type="button" className={controls.button} onClick={() => school.startOver()}>
        <Icon of={RotateCcw} />
        Start over
      </button>
      {passed ? null : (
        <button type="button" className={controls.button} onClick={() => school.showSolution()}>
          <Icon of={Eye} />
          Show a solution
        </button>
      )}
    </div>
  );
}

interface CourseToolsProps {
  readonly school: School;
  readonly passed: boolean;
}
