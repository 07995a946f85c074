import type { SecurityLevel } from '../../kubernetes/index.ts';
import styles from './SecurityMeter.module.css';

const LEVELS: readonly SecurityLevel[] = ['privileged', 'baseline', 'restricted'];

/** The three levels as steps, filled up to the one that is reached. */
export function SecurityMeter({ level }: { readonly level: SecurityLevel }) {
  const reached = LEVELS.indexOf(level);
  return (
    <div className={styles.meter} role="img" aria-label={`Pod Security level reached: ${level}`}>
      {LEVELS.map((one, i) => (
        <span
          key={one}
          data-reached={i <= reached || undefined}
          data-now={i === reached || undefined}
        >
          {one}
        </span>
      ))}
    </div>
  );
}
