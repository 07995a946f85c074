import { type Played, podLineAt } from '../../session/index.ts';
import styles from './KubectlLine.module.css';
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
    </div>
  );
}
