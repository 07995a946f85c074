import { Check, CloudOff, OctagonX } from 'lucide-react';
import { lineOf, type State } from '../../session/index.ts';
import { useChecked } from '../findings/use-checked.ts';
import { useSessionState } from '../session-context.tsx';
import { Icon } from './Icon.tsx';
import styles from './StatusBar.module.css';

/** One quiet line: can the text be read, what is in the pod, is it kept. */
export function StatusBar() {
  const state = useSessionState((whole) => whole);
  const pod = state.shown.pods[state.pod];
  return (
    <footer className={styles.bar}>
      <Readable state={state} />
      {pod ? (
        <span>
          <b>{pod.containers.length}</b> {pod.containers.length === 1 ? 'container' : 'containers'}
        </span>
      ) : null}
      {pod && pod.volumes.length > 0 ? (
        <span>
          <b>{pod.volumes.length}</b> {pod.volumes.length === 1 ? 'volume' : 'volumes'}
        </span>
      ) : null}
      <i className={styles.spacer} />
      <span className={styles.muted}>
        <Icon of={CloudOff} size={13} />
        Stays in this browser
      </span>
      <span className={styles.muted}>{savedText(state.saving)}</span>
    </footer>
  );
}

function Readable({ state }: { readonly state: State }) {
  const problem = state.reading.problems[0];
  if (problem) {
    return (
      <span className={styles.bad}>
        <Icon of={OctagonX} size={13} />
        <b>Line {lineOf(state.text, problem.span.start)} can’t be read</b>
      </span>
    );
  }
  if (state.reading.documents.length === 0) return <span>Nothing drawn yet</span>;
  return <Verdict />;
}

/** What the API server would answer, in two words, and the facts of the drawn pod. */
function Verdict() {
  const checked = useChecked();
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  if (!checked) return <span className={styles.muted}>Checking</span>;
  const errors = checked.messages.filter(({ severity }) => severity === 'error').length;
  const facts = pod && checked.documents[pod.document];
  return (
    <>
      <span className={styles.muted}>
        Kubernetes <b>1.34</b>
      </span>
      {errors > 0 ? (
        <span className={styles.bad}>
          <Icon of={OctagonX} size={13} />
          <b>{errors === 1 ? '1 error' : `${errors} errors`}</b>
        </span>
      ) : (
        <span className={styles.good}>
          <Icon of={Check} size={13} />
          <b>Accepted</b>
        </span>
      )}
      {facts?.qosClass ? (
        <span>
          QoS <b>{facts.qosClass}</b>
        </span>
      ) : null}
      {facts?.podSecurity ? (
        <span>
          Pod Security <b>{levelOf(facts.podSecurity)}</b>
        </span>
      ) : null}
    </>
  );
}

/** The strictest of the Pod Security Standards the pod meets. */
function levelOf({
  baseline,
  restricted,
}: {
  baseline: readonly string[];
  restricted: readonly string[];
}): string {
  if (baseline.length > 0) return 'privileged';
  return restricted.length > 0 ? 'baseline' : 'restricted';
}

function savedText(saving: State['saving']): string {
  switch (saving.state) {
    case 'saved':
      return 'Saved';
    case 'pending':
      return 'Saving';
    case 'failed':
      return 'Not saved';
  }
}
