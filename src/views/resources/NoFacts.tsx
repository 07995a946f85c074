import { useSessionState } from '../session-context.tsx';
import styles from './NoFacts.module.css';

/** In place of a pod's facts: there is no pod to tell them of, or the text is still being checked. */
export function NoFacts({ of }: { readonly of: string }) {
  const nothing = useSessionState((state) => state.shown.pods.length === 0);
  return (
    <p className={styles.quiet}>
      {nothing ? `There is no pod yet. Add a container to see ${of}.` : 'Checking the text.'}
    </p>
  );
}
