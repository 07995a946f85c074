import { ListTree } from 'lucide-react';
import { otherPodLinesAt, type Played, podLineAt } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { Deeds } from './Deeds.tsx';
import styles from './KubectlLine.module.css';
import { useTimeline } from './timeline-state.ts';
import { useRun } from './use-run.ts';

/** What `kubectl get pod` prints at the playhead: of a Job a line for each of its pods, the latest first. */
export function KubectlLine({ played }: { readonly played: Played }) {
  const line = useRun((run) => podLineAt(played, run.playhead).join('\n'));
  return (
    <div className={styles.line}>
      <span>$ kubectl get pod</span>
      <Cells line={line} />
      <Deeds />
      <EventsButton />
      <OtherPods played={played} />
    </div>
  );
}

function Cells({ line }: { readonly line: string }) {
  const [name, ...cells] = line.split('\n');
  return (
    <>
      <code>{name}</code>
      {cells.map((cell) => {
        const [column, value] = cell.split('=');
        return (
          <code key={column}>
            {column} <b>{value}</b>
          </code>
        );
      })}
    </>
  );
}

/** More lines of a Job's other pods are not shown. */
const MOST_OTHERS = 3;

function OtherPods({ played }: { readonly played: Played }) {
  const text = useRun((run) =>
    otherPodLinesAt(played, run.playhead)
      .map((cells) => cells.join('\n'))
      .join('\n\n'),
  );
  if (text === '') return null;
  const lines = text.split('\n\n');
  const more = lines.length - MOST_OTHERS;
  return (
    <ul className={styles.others} aria-label="Other pods of the Job">
      {lines.slice(0, MOST_OTHERS).map((line) => (
        <li key={line.split('\n')[0]}>
          <Cells line={line} />
        </li>
      ))}
      {more > 0 ? <li>{`and ${more} more`}</li> : null}
    </ul>
  );
}

function EventsButton() {
  const describing = useTimeline((timeline) => timeline.describing && !timeline.asked);
  const showEvents = useTimeline((timeline) => timeline.showEvents);
  return (
    <button
      type="button"
      className={styles.events}
      aria-pressed={describing}
      onClick={() => showEvents(!describing)}
    >
      <Icon of={ListTree} size={13} />
      Events
    </button>
  );
}
