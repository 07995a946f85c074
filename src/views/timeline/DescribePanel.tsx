import { X } from 'lucide-react';
import { eventsAt, type Played, podNameAt } from '../../session/index.ts';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import styles from './Aside.module.css';
import { secondsText } from './seconds.ts';
import { useTimeline } from './timeline-state.ts';
import { useRun } from './use-run.ts';

/** The events `kubectl describe pod` prints at the playhead, the latest first. */
export function DescribePanel({ played }: { readonly played: Played }) {
  const showEvents = useTimeline((timeline) => timeline.showEvents);
  const t = useRun((run) => Math.floor(run.playhead * 2) / 2);
  const events = eventsAt(played, t).toReversed();
  return (
    <aside className={styles.aside} aria-label="Events">
      <header>
        <h2>
          Events <span>$ kubectl describe pod {podNameAt(played, t)}</span>
        </h2>
        <button
          type="button"
          className={controls.icon}
          aria-label="Close Events"
          onClick={() => showEvents(false)}
        >
          <Icon of={X} />
        </button>
      </header>
      {events.length === 0 ? <p>None so far.</p> : null}
      <table>
        <tbody>
          {events.map(({ type, reason, message, lastSeen, count, from }) => (
            <tr key={`${reason} ${message}`} data-type={type}>
              <th scope="row">{reason}</th>
              <td>
                {message}
                <small>{from}</small>
              </td>
              <td>
                {secondsText(t - lastSeen)}
                {count > 1 ? <small>{`×${count}`}</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </aside>
  );
}
