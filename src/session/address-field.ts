import type { LinkEdge } from '../graph/index.ts';
import { type FieldPath, valueAt } from '../kubernetes/index.ts';
import type { Pod } from '../pod/index.ts';

/** The field a localhost link's address is written in, and its whole text; undefined when that is no plain text. */
export function addressField(
  pod: Pod,
  { via }: LinkEdge,
): { readonly at: FieldPath; readonly value: string } | undefined {
  const at = via[0];
  const container = pod.containers.find(({ path }) => path.every((step, i) => at?.[i] === step));
  if (!at || !container) return undefined;
  const value = valueAt(container.value, at.slice(container.path.length));
  return typeof value === 'string' ? { at, value } : undefined;
}
