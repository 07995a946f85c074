import { CircleAlert, Info, X } from 'lucide-react';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from './controls.module.css';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

/** The message bar: what happened and what to do, until it is closed or its cause is gone. */
export function Notice() {
  const notice = useSessionState((state) => state.notice);
  const { notify } = useActions();
  if (!notice) return null;
  return (
    <section className={styles.notice} data-tone={notice.tone} aria-label="Message">
      <Icon of={notice.tone === 'error' ? CircleAlert : Info} size={16} />
      <p>
        {notice.text}
        {notice.detail ? <span> {notice.detail}</span> : null}
      </p>
      <button
        type="button"
        className={controls.icon}
        aria-label="Close the message"
        onClick={() => notify(undefined)}
      >
        <Icon of={X} />
      </button>
    </section>
  );
}

/** What a screen reader hears: every change, once. */
export function Announcer() {
  const { id, text } = useSessionState((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      <span key={id}>{text}</span>
    </div>
  );
}
