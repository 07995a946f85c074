import type { ResourceReport } from '../../kubernetes/index.ts';
import { Explained } from '../glossary/Explained.tsx';
import { SectionOf } from './SectionOf.tsx';

const MEANS = {
  Guaranteed: 'Its node takes memory from it last.',
  Burstable: 'When its node runs out of memory, pods that use more than they asked for go first.',
  BestEffort: 'When its node runs out of memory, it goes first.',
} as const;

/** The class, which container decides it, and what it means. */
export function QosClass({ of: report }: { readonly of: ResourceReport }) {
  return (
    <SectionOf title={`QoS: ${report.qos}`}>
      <p>
        <Explained text={`${decidedBy(report)} ${MEANS[report.qos]}`} />
      </p>
    </SectionOf>
  );
}

function decidedBy({ qos, decider, podLevel }: ResourceReport): string {
  if (podLevel) return 'The pod’s own resources decide, whatever its containers say.';
  if (qos === 'Guaranteed')
    return 'Every container has cpu and memory limits and asks for just as much.';
  if (qos === 'BestEffort') return 'No container asks for cpu or memory, and none is limited.';
  return decider
    ? `${decider.name} decides: ${decider.why}.`
    : 'Its containers ask for less than their limits.';
}
