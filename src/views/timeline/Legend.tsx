import styles from './Legend.module.css';

const BARS = ['waiting', 'pulling', 'running', 'started', 'ready', 'stopping'] as const;

/** What the bars and signs mean. */
export function Legend() {
  return (
    <p className={styles.legend}>
      {BARS.map((look) => (
        <span key={look}>
          <i data-look={look} />
          {look}
        </span>
      ))}
      <span>
        <i data-probe="startup" />
        <i data-probe="readiness" />
        <i data-probe="liveness" />
        startup, readiness, liveness; hollow = failed
      </span>
      <span>
        <i data-traffic="call" />
        <i data-traffic="file" />
        call, file
      </span>
      <span>
        <i data-traffic="outage" />
        nobody answers
      </span>
    </p>
  );
}
