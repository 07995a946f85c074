import { useContext } from 'react';
import { KeepingContext } from '../keeping-context.ts';
import { useSessionState } from '../session-context.tsx';
import controls from './controls.module.css';
import styles from './OtherTab.module.css';

/** Says that another tab holds this design, and offers the two ways on. */
export function OtherTab() {
  const mine = useSessionState((state) => state.mine);
  const keeping = useContext(KeepingContext);
  if (mine || !keeping) return null;
  return (
    <div className={styles.bar} role="alert">
      <p>
        <b>This design is open in another tab.</b> Here you can look at it.
      </p>
      <button type="button" className={controls.outlined} onClick={keeping.workOnCopy}>
        Work on a copy
      </button>
      <button type="button" className={controls.primary} onClick={keeping.useHere}>
        Use it here
      </button>
    </div>
  );
}
