import { useContext, useEffect, useState } from 'react';
import { type Session, sharedDesign, shareLink } from '../../session/index.ts';
import { type Keeping, KeepingContext } from '../keeping-context.ts';
import { useSession } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import styles from './NewVersion.module.css';
import { watchVersions } from './versions.ts';

/** Says that a new version is there, and goes on with it when the person wants. */
export function NewVersion() {
  const session = useSession();
  const keeping = useContext(KeepingContext);
  const [reload, setReload] = useState<() => void>();
  const [later, setLater] = useState(false);
  useEffect(() => void watchVersions((next) => setReload(() => next)), []);
  useEffect(() => {
    if (reload) session.actions.announce('A new version is ready.');
  }, [reload, session]);
  if (!reload || later) return null;
  return (
    <section className={styles.bar} aria-label="New version">
      <p>A new version is ready.</p>
      <button type="button" className={controls.button} onClick={() => setLater(true)}>
        Later
      </button>
      <button
        type="button"
        className={controls.primary}
        onClick={() => void keepWork(session, keeping).then(reload)}
      >
        Reload
      </button>
    </section>
  );
}

/** Before the page goes, the work is kept; where the browser keeps nothing, the address carries it over. */
async function keepWork(session: Session, keeping: Keeping | undefined): Promise<void> {
  await keeping?.flush();
  const state = session.getState();
  if (state.saving.state !== 'failed') return;
  history.replaceState(null, '', shareLink(sharedDesign(state), location.href));
}
