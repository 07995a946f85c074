import { Check, CloudOff, OctagonX } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import type { State } from '../../session/index.ts';
import { requestsText, useLastFacts } from '../findings/use-facts.ts';
import { useVerdict } from '../findings/use-verdict.ts';
import { useSessionState } from '../session-context.tsx';
import { Icon } from './Icon.tsx';
import { lazily } from './lazily.ts';
import styles from './StatusBar.module.css';
import { type DrawerTab, useShell } from './shell-state.ts';
import { useSettled } from './use-settled.ts';

const VersionMenu = lazily(() =>
  import('../resources/VersionMenu.tsx').then((it) => it.VersionMenu),
);

const DefinitionsMenu = lazily(() =>
  import('./DefinitionsMenu.tsx').then((it) => it.DefinitionsMenu),
);

/** One quiet line: for which Kubernetes, would it be accepted, what is known of the pod, is it kept. Each leads to more. */
export function StatusBar() {
  const saving = useSessionState((state) => state.saving);
  const settled = useSettled();
  const version = <span className={styles.version}>Kubernetes</span>;
  return (
    <footer className={styles.bar}>
      <Suspense fallback={version}>
        {settled ? <VersionMenu className={styles.version ?? ''} /> : version}
      </Suspense>
      <Verdict />
      <Facts />
      <Definitions />
      <i className={styles.spacer} />
      <span className={styles.muted}>
        <Icon of={CloudOff} size={13} />
        Stays in this browser
      </span>
      <Saved saving={saving} />
    </footer>
  );
}

/** The files of definitions beside the design, when there are any. */
function Definitions() {
  const any = useSessionState((state) => state.definitions.length > 0);
  if (!any) return null;
  return (
    <Suspense fallback={null}>
      <DefinitionsMenu className={styles.fact ?? ''} />
    </Suspense>
  );
}

function Verdict() {
  const { tone, says } = useVerdict();
  return (
    <Fact opens="findings" tone={tone}>
      {tone === 'good' ? <Icon of={Check} size={13} /> : null}
      {tone === 'bad' || tone === 'unreadable' ? <Icon of={OctagonX} size={13} /> : null}
      {tone === 'quiet' ? says : <b>{says}</b>}
    </Fact>
  );
}

/** The facts of the drawn pod. */
function Facts() {
  const { facts, current } = useLastFacts();
  if (!facts) return null;
  const tone = current ? undefined : 'before';
  const asked = requestsText(facts);
  return (
    <>
      <Fact opens="resources" tone={tone}>
        QoS <b>{facts.resources.qos}</b>
      </Fact>
      <Fact opens="security" tone={tone}>
        Pod Security <b>{facts.level}</b>
      </Fact>
      <Fact opens="resources" tone={tone}>
        Requests <b>{asked || 'none'}</b>
      </Fact>
    </>
  );
}

/** A fact; a press opens the drawer where it is explained. */
function Fact({ opens, tone, children }: FactProps) {
  const showDrawer = useShell((shell) => shell.showDrawer);
  return (
    <button
      type="button"
      className={styles.fact}
      data-tone={tone}
      onClick={() => showDrawer(opens)}
    >
      {children}
    </button>
  );
}

interface FactProps {
  readonly opens: DrawerTab;
  readonly tone?: string | undefined;
  readonly children: React.ReactNode;
}

/** How long a saving is “just now”; ms. */
const JUST_NOW = 60_000;

function Saved({ saving }: Pick<State, 'saving'>) {
  const at = saving.state === 'saved' ? saving.at : 0;
  const [old, setOld] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setOld(at), Math.max(0, at + JUST_NOW - Date.now()));
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <span className={styles.muted}>
      <span>
        <span>{savedText(saving)}</span>
        {saving.state === 'saved' && old !== at ? ' just now' : null}
      </span>
    </span>
  );
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
