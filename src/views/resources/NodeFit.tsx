import { useState } from 'react';
import type { ResourceReport } from '../../kubernetes/index.ts';
import { allocatableOf, type Fit, fitOf, type NodeShare } from '../../session/index.ts';
import { useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { askedBy, bytesText, coresText, GIB, readAmount } from './amounts.ts';
import styles from './ResourcesPanel.module.css';
import { SectionOf } from './SectionOf.tsx';

/** Cores and GiB. */
const SIZES: readonly (readonly [cores: number, gib: number])[] = [
  [2, 4],
  [2, 8],
  [4, 16],
  [8, 32],
  [16, 64],
  [32, 128],
];

/** Whether the pod fits a node of a chosen size, and how many of it do. */
export function NodeFit({ of: report }: { readonly of: ResourceReport }) {
  const [size, setSize] = useState('2x8');
  const [taken, setTaken] = useState({ cpu: '', memory: '' });
  const [cores = 2, gib = 8] = size.split('x').map(Number);
  const node = { cpu: cores, memory: gib * GIB };
  const allocatable = allocatableOf(node);
  const free = {
    cpu: allocatable.cpu - readAmount(taken.cpu),
    memory: allocatable.memory - readAmount(taken.memory),
  };
  const fit = fitOf(askedBy(report), free);
  return (
    <SectionOf title="Does it fit a node?">
      <div className={styles.fields}>
        <label className={styles.field}>
          <span>Node</span>
          <select
            className={controls.field}
            value={size}
            onChange={({ currentTarget }) => setSize(currentTarget.value)}
          >
            {SIZES.map(([vcpu, memory]) => (
              <option key={`${vcpu}x${memory}`} value={`${vcpu}x${memory}`}>
                {vcpu} vCPU, {memory} GiB
              </option>
            ))}
          </select>
        </label>
        <TakenField
          label="Cpu taken"
          value={taken.cpu}
          onChange={(cpu) => setTaken({ ...taken, cpu })}
        />
        <TakenField
          label="Memory taken"
          value={taken.memory}
          onChange={(memory) => setTaken({ ...taken, memory })}
        />
      </div>
      <Answer fit={fit} />
      <p className={styles.how}>
        Of {cores} vCPU and {gib} GiB the node keeps {kept(node, allocatable)} for itself: pods get{' '}
        {coresText(allocatable.cpu)} and {bytesText(allocatable.memory)}. Clusters differ: kubectl
        describe node says yours as Allocatable.
      </p>
    </SectionOf>
  );
}

function kept(node: NodeShare, allocatable: NodeShare): string {
  return `${coresText(node.cpu - allocatable.cpu)} and ${bytesText(node.memory - allocatable.memory)}`;
}

function Answer({ fit: { pods, lacks, tightest } }: { readonly fit: Fit }) {
  const replicas = useSessionState((state) => state.shown.pods[state.pod]?.replicas);
  if (pods === Number.POSITIVE_INFINITY)
    return (
      <p role="status">
        It asks for nothing, so it always fits; whether it runs well is another matter.
      </p>
    );
  if (pods === 0)
    return (
      <p role="status" className={styles.lacks}>
        It does not fit: not enough {lacks.join(' and ')}. The pod would stay Pending.
      </p>
    );
  const nodes = replicas === undefined ? undefined : Math.ceil(replicas / pods);
  return (
    <p role="status">
      It fits: {pods} on a node, then {tightest} ends.
      {nodes === undefined || replicas === undefined || replicas < 2
        ? ''
        : ` ${replicas} replicas need ${nodes} ${nodes === 1 ? 'node' : 'nodes'}.`}
    </p>
  );
}

function TakenField({ label, value, onChange }: TakenFieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        className={controls.field}
        placeholder="0"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

interface TakenFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}
