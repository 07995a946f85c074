import { useState } from 'react';
import type { ResourceReport } from '../../kubernetes/index.ts';
import { useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { askedBy, bytesText, coresText, GIB, sidecarsOf } from './amounts.ts';
import styles from './ResourcesPanel.module.css';
import { SectionOf } from './SectionOf.tsx';

const HOURS_A_MONTH = 730;

/** What all replicas reserve, and the part of it that is the sidecars'; in money when a price is known. */
export function Cost({ of: report }: { readonly of: ResourceReport }) {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const replicas = pod?.replicas ?? 1;
  const asked = askedBy(report);
  const sidecars = sidecarsOf(report);
  const perNode = pod?.kind === 'DaemonSet';
  const title = perNode ? 'On every node' : replicas === 1 ? 'For 1 pod' : `For ${replicas} pods`;
  return (
    <SectionOf title={`${title}: ${share(asked, replicas)}`}>
      {sidecars.cpu + sidecars.memory > 0 ? (
        <p>Of that the sidecars take {share(sidecars, replicas)}.</p>
      ) : null}
      <Price cores={asked.cpu * replicas} gib={(asked.memory * replicas) / GIB} />
    </SectionOf>
  );
}

function share({ cpu, memory }: { cpu: number; memory: number }, times: number): string {
  return `${coresText(cpu * times)} cpu, ${bytesText(memory * times)} memory`;
}

/** Prices differ by provider and contract: they are the person's own, kept in this browser. */
function Price({ cores, gib }: { readonly cores: number; readonly gib: number }) {
  const [core, setCore] = usePrice('core');
  const [memory, setMemory] = usePrice('gib');
  const month = (Number(core) * cores + Number(memory) * gib) * HOURS_A_MONTH;
  return (
    <>
      <div className={styles.fields}>
        <PriceField label="Price of a core, an hour" value={core} onChange={setCore} />
        <PriceField label="Price of a GiB, an hour" value={memory} onChange={setMemory} />
      </div>
      <p role="status">
        {month > 0
          ? `${month.toFixed(2)} a month of ${HOURS_A_MONTH} hours.`
          : 'With your prices it says what a month costs.'}
      </p>
    </>
  );
}

function PriceField({ label, value, onChange }: PriceFieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        className={controls.field}
        min="0"
        step="any"
        inputMode="decimal"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

interface PriceFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

/** Undefined where the browser forbids storage. */
function keptIn<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

function usePrice(of: 'core' | 'gib'): [string, (value: string) => void] {
  const key = `outrigger-price-${of}`;
  const [price, setPrice] = useState(() => keptIn(() => localStorage.getItem(key)) ?? '');
  return [
    price,
    (value) => {
      keptIn(() => localStorage.setItem(key, value));
      setPrice(value);
    },
  ];
}
