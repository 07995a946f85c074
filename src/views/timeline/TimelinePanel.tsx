import { useEffect } from 'react';
import { editsBehind, type Played, runOf } from '../../session/index.ts';
import { useSession, useSessionState } from '../session-context.tsx';
import { useNarrow } from '../shell/use-media.ts';
import { Chart } from './Chart.tsx';
import { DescribePanel } from './DescribePanel.tsx';
import { KubectlLine } from './KubectlLine.tsx';
import { Legend } from './Legend.tsx';
import { TimelineControls } from './TimelineControls.tsx';
import styles from './TimelinePanel.module.css';
import { useTimeline } from './timeline-state.ts';
import { useRun } from './use-run.ts';
import { useRunKeys } from './use-run-keys.ts';
import { WhyPanel } from './WhyPanel.tsx';

/** The pod in time: a row a container, what kubectl would say, and what can be done to it. */
export function TimelinePanel() {
  const narrow = useNarrow();
  const played = useRun((run) => run.played);
  const behind = useSessionState((state) => editsBehind(state) > 0);
  useRunWhileOpen(narrow);
  useRunKeys();
  return (
    <section
      className={styles.panel}
      aria-label="Timeline"
      data-timeline
      data-behind={behind || undefined}
    >
      {narrow ? <TimelineControls /> : null}
      {played ? (
        <>
          <KubectlLine played={played} />
          <Body played={played} />
        </>
      ) : (
        <Quiet />
      )}
    </section>
  );
}

function Quiet() {
  const nothing = useSessionState((state) => state.shown.pods.length === 0);
  const says = nothing ? 'Add a container, then press Run.' : 'Press Run to start the pod.';
  return <p className={styles.quiet}>{says}</p>;
}

function Body({ played }: { readonly played: Played }) {
  const asked = useTimeline((timeline) => timeline.asked);
  const describing = useTimeline((timeline) => timeline.describing);
  const { counterpart, timeline, roles, otherWay } = played;
  return (
    <div className={styles.body}>
      <div className={styles.charts}>
        <Chart
          timeline={timeline}
          roles={roles}
          counterpart={false}
          label={counterpart && `As written: ${ownWay(otherWay)} sidecars`}
        />
        {counterpart ? (
          <Chart
            timeline={counterpart.timeline}
            roles={counterpart.roles}
            counterpart
            label={`The same ${counterpart.label}`}
          />
        ) : null}
        <Legend />
      </div>
      {asked ? <WhyPanel played={played} asked={asked} /> : null}
      {describing && !asked ? <DescribePanel played={played} /> : null}
    </div>
  );
}

function ownWay(otherWay: Played['otherWay']): string {
  return otherWay === 'classic' ? 'native' : 'classic';
}

/** The cards show the run while its drawer is open; on a phone until it is ended there. */
function useRunWhileOpen(narrow: boolean): void {
  const session = useSession();
  useEffect(() => {
    if (narrow) return;
    const run = runOf(session);
    if (run.getState().played) void run.actions.open();
    return () => run.actions.close();
  }, [session, narrow]);
}
