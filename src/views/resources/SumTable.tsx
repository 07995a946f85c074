import type { ResourceSum } from '../../kubernetes/index.ts';
import styles from './SumTable.module.css';

/** How each resource's sum comes about; the part that decides is strong. */
export function SumTable({ title, sums, none }: SumTableProps) {
  if (sums.length === 0) {
    return (
      <>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.none}>{none}</p>
      </>
    );
  }
  return (
    <table className={styles.table}>
      <caption className={styles.title}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Resource</th>
          <th scope="col">Containers</th>
          <th scope="col">Sidecars</th>
          <th scope="col">Init peak</th>
          <th scope="col">Overhead</th>
          <th scope="col">Effective</th>
        </tr>
      </thead>
      <tbody>
        {sums.map((sum) => (
          <SumRow key={sum.resource} sum={sum} />
        ))}
      </tbody>
    </table>
  );
}

interface SumTableProps {
  readonly title: string;
  readonly sums: readonly ResourceSum[];
  /** Said when there are none. */
  readonly none: string;
}

function SumRow({ sum }: { readonly sum: ResourceSum }) {
  const { resource, mains, sidecars, sidecarShare, initPeak, peakBy, overhead, decides } = sum;
  const share = Math.round(sidecarShare * 100);
  return (
    <tr>
      <th scope="row">{resource}</th>
      <td data-decides={decides === 'sum' || undefined}>{mains ?? '–'}</td>
      <td data-decides={decides === 'sum' || undefined}>
        {sidecars ?? '–'}
        {sidecars ? <small>{share} % of the sum</small> : null}
      </td>
      <td data-decides={decides === 'init' || undefined}>
        {initPeak ?? '–'}
        {initPeak && peakBy ? <small>when {peakBy} starts</small> : null}
      </td>
      <td>{overhead ?? '–'}</td>
      <td className={styles.effective}>
        <Effective sum={sum} />
      </td>
    </tr>
  );
}

function Effective({ sum: { effective, decides, unlimited } }: { readonly sum: ResourceSum }) {
  if (unlimited.length > 0) {
    return (
      <>
        unlimited
        <small>
          {unlimited.join(', ')} {unlimited.length === 1 ? 'has' : 'have'} no limit
        </small>
      </>
    );
  }
  return (
    <>
      {effective}
      {decides === 'pod' ? <small>set for the pod as a whole</small> : null}
    </>
  );
}
