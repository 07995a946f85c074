import type { PodStretch } from '../../kubelet/index.ts';
import styles from './JobPods.module.css';
import { place } from './place.ts';

interface JobPodsProps {
  readonly pods: readonly PodStretch[];
  readonly until: number;
}

/** Over the rows of a Job with several pods: which of them the rows are of. */
export function JobPods({ pods, until }: JobPodsProps) {
  return (
    <div className={styles.pods}>
      <b aria-hidden="true">Pods of the Job</b>
      <ol aria-label="Pods of the Job">
        {pods.map(({ from, to, text }) => (
          <li
            key={from}
            title={text}
            style={{ left: place(from, until), width: place(to - from, until) }}
          >
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
