import { Check, OctagonX } from 'lucide-react';
import { useSessionState } from '../session-context.tsx';
import { Icon } from '../shell/Icon.tsx';
import { useShell } from '../shell/shell-state.ts';
import { requestsText, useFacts } from './use-facts.ts';
import { useVerdict } from './use-verdict.ts';
import styles from './VerdictPill.module.css';

/** On a phone, over the bottom bar: the verdict and the facts of the drawn pod. It leads to the findings. */
export function VerdictPill() {
  const { tone, says } = useVerdict();
  const showDrawer = useShell((shell) => shell.showDrawer);
  const onCanvas = useShell((shell) => shell.tab === 'canvas');
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const facts = useFacts();
  if (!onCanvas || !pod) return null;
  const asked = requestsText(facts);
  return (
    <button
      type="button"
      className={styles.pill}
      data-tone={tone}
      onClick={() => showDrawer('findings')}
    >
      <b>
        {tone === 'good' ? <Icon of={Check} size={14} /> : null}
        {tone === 'bad' || tone === 'unreadable' ? <Icon of={OctagonX} size={14} /> : null}
        {says}
      </b>
      {facts ? <span>{facts.resources.qos}</span> : null}
      {asked ? <span>{asked}</span> : null}
    </button>
  );
}
