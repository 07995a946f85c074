import { WandSparkles } from 'lucide-react';
import { useSession } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { countOf, type Severity } from './entries.ts';
import styles from './FindingsTools.module.css';
import { useFindings } from './findings-state.ts';
import { SEVERITY_ICONS } from './severity-icons.ts';
import { useLastEntries } from './use-checked.ts';
import { fixMany, previewMany, safeOnes } from './way-out.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** Beside the tab of the open panel: one pill a severity, and all safe fixes at once. */
export function FindingsTools() {
  const { entries, current } = useLastEntries();
  const severity = useFindings((state) => state.severity);
  const filter = useFindings((state) => state.filter);
  const told = entries?.told ?? [];
  if (told.length === 0) return null;
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={styles.pill}
        aria-pressed={severity === undefined}
        onClick={() => filter({ severity: undefined })}
      >
        All {told.length}
      </button>
      {SEVERITIES.map((one) => {
        const count = countOf(told, one);
        return count === 0 ? null : (
          <button
            key={one}
            type="button"
            className={styles.pill}
            aria-pressed={severity === one}
            onClick={() => filter({ severity: severity === one ? undefined : one })}
          >
            <span data-severity={one}>
              <Icon of={SEVERITY_ICONS[one]} size={13} />
            </span>
            {count} {count === 1 ? one : `${one}s`}
          </button>
        );
      })}
      <SafeFixes count={safeOnes(told).length} current={current} />
    </div>
  );
}

function SafeFixes({ count, current }: { readonly count: number; readonly current: boolean }) {
  const session = useSession();
  if (count === 0) return null;
  const show = () => void previewMany(session);
  const hide = () => session.actions.preview(undefined);
  return (
    <button
      type="button"
      className={styles.safe}
      disabled={!current}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onClick={() => void fixMany(session)}
    >
      <Icon of={WandSparkles} size={13} />
      {count === 1 ? 'Apply 1 safe fix' : `Apply ${count} safe fixes`}
    </button>
  );
}
