import { type FieldPath, isValueMap, printFieldPath, valueAt } from '../kubernetes/index.ts';
import { fieldsFor } from './fields-for.ts';
import { pathOf, type Target } from './target.ts';

/** Something the text says for which there is no form: only the way to its line. */
export interface Unformed {
  readonly at: FieldPath;
  /** The path from the target: `securityContext.foo`. */
  readonly label: string;
}

/** What the target's text says beyond the fields of its form. */
export function unformedOf(target: Target): readonly Unformed[] {
  const base = target.item ?? target.container?.path ?? target.volume?.path ?? target.pod.spec;
  const known = fieldsFor(target).map((field) => printFieldPath(pathOf(field, target)));
  const here = valueAt(target.value, base);
  const keys = isValueMap(here) ? Object.keys(here) : [];
  return keys
    .map((key) => [...base, key])
    .filter((at) => !known.some((path) => path.startsWith(printFieldPath(at))))
    .map((at) => ({ at, label: printFieldPath(at.slice(base.length)) }));
}
