import { ListTree } from 'lucide-react';
import { type Played, podLineAt } from '../../session/index.ts';
import { Icon } from '../shell/Icon.tsx';
import { Deeds } from './Deeds.tsx';
import styles from './KubectlLine.module.css';
import { useTimeline } from './timeline-state.ts';
import { useRun } from './use-run.ts';

/** What `kubectl get pod` prints at the playhead. */
export function KubectlLine({ played }: { readonly played: Played }) {
  const line = useRun((run) => podLineAt(played, run.playhead).join('\n'));
  const [name, ...cells] = line.split('\n');
  return (
    <div className={styles.line}>
      <span>$ kubectl get pod</span>
      <code>{name}</code>
      {cells.map((cell) => {
        const [column, value] = cell.split('=');
        return (
          <code key={column}>
            {column} <b>{value}</b>
          </code>
        );
      })}
      <Deeds />
      <EventsButton />
    </div>
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
