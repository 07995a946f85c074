import type { ResourceReport } from '../../kubernetes/index.ts';
import type { NodeShare } from '../../session/index.ts';

export const GIB = 1024 ** 3;

/** Cores and bytes one pod asks for. */
export function askedBy({ requests }: ResourceReport): NodeShare {
  const of = (name: string) => requests.find(({ resource }) => resource === name)?.amount ?? 0;
  return { cpu: of('cpu'), memory: of('memory') };
}

/** The part of that which is the sidecars'. */
export function sidecarsOf({ requests }: ResourceReport): NodeShare {
  const of = (name: string) => {
    const sum = requests.find(({ resource }) => resource === name);
    return sum ? readAmount(sum.sidecars ?? '0') : 0;
  };
  return { cpu: of('cpu'), memory: of('memory') };
}

const UNITS: Readonly<Record<string, number>> = {
  m: 0.001,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: GIB,
  Ti: 1024 ** 4,
};

/** The number an amount stands for, `250m`, `64Mi`; 0 for what is none. */
export function readAmount(text: string): number {
  const parts = /^\s*(\d*\.?\d+)(m|k|M|G|T|Ki|Mi|Gi|Ti|)\s*$/.exec(text);
  return parts ? Number(parts[1]) * (UNITS[parts[2] ?? ''] ?? 0) : 0;
}

/** `350m`, `1.93` cores. */
export function coresText(cores: number): string {
  const milli = Math.round(cores * 1000);
  return milli < 1000 ? `${milli}m` : `${trimmed(milli / 1000, 3)}`;
}

/** `576Mi`, `6.1Gi`. */
export function bytesText(bytes: number): string {
  const mebi = bytes / 1024 ** 2;
  return mebi < 1024 ? `${Math.round(mebi)}Mi` : `${trimmed(mebi / 1024, 1)}Gi`;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
