import type { PodFacts } from '../../session/index.ts';
import { useLastFacts } from '../findings/use-facts.ts';
import { Explained } from '../glossary/Explained.tsx';
import { Cost } from './Cost.tsx';
import { NodeFit } from './NodeFit.tsx';
import { NoFacts } from './NoFacts.tsx';
import { QosClass } from './QosClass.tsx';
import styles from './ResourcesPanel.module.css';
import { SumTable } from './SumTable.tsx';

/** What the pod asks for and may use, how that comes about, what it costs, and whether it fits a node. */
export function ResourcesPanel() {
  const { facts, current } = useLastFacts();
  if (!facts) return <NoFacts of="what it asks for" />;
  return (
    <section className={styles.panel} aria-label="Resources" aria-busy={!current}>
      <Sums facts={facts} />
      <div className={styles.side}>
        <QosClass of={facts.resources} />
        <Cost of={facts.resources} />
        <NodeFit of={facts.resources} />
      </div>
    </section>
  );
}

const RESERVED =
  'The scheduler reserves the larger of two sums: the containers and sidecars that run together, or the hungriest moment of starting, an init container beside the sidecars before it. It stays reserved for the pod’s whole life.';

function Sums({ facts: { resources } }: { readonly facts: PodFacts }) {
  return (
    <div className={styles.sums}>
      <SumTable
        title="Requests"
        sums={resources.requests}
        none="No container asks for anything: the scheduler puts the pod anywhere."
      />
      <SumTable
        title="Limits"
        sums={resources.limits}
        none="Nothing is limited: each container may use whatever its node has."
      />
      <p className={styles.how}>
        <Explained text={RESERVED} />
      </p>
    </div>
  );
}
