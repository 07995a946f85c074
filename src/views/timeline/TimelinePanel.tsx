import { editsBehind } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import { useNarrow } from '../shell/use-media.ts';
import { Chart } from './Chart.tsx';
import { KubectlLine } from './KubectlLine.tsx';
import { TimelineControls } from './TimelineControls.tsx';
import styles from './TimelinePanel.module.css';
import { useRun } from './use-run.ts';

/** The pod in time: a row a container, what kubectl would say, and what can be done to it. */
export function TimelinePanel() {
  const narrow = useNarrow();
  const played = useRun((run) => run.played);
  const behind = useSessionState((state) => editsBehind(state) > 0);
  return (
    <section className={styles.panel} aria-label="Timeline" data-behind={behind || undefined}>
      {narrow ? <TimelineControls /> : null}
      {played ? (
        <>
          <KubectlLine played={played} />
          <div className={styles.body}>
            <Chart timeline={played.timeline} played={played} />
          </div>
        </>
      ) : (
        <p className={styles.quiet}>Press Run to start the pod.</p>
      )}
    </section>
  );
}
