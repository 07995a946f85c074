/** The Pod Security Standards: which checks of which level a pod fails, and by which fields. */
import type { FieldPath, ValueMap } from '../field-path.ts';
import { BASELINE } from './baseline.ts';
import { type Check, type PodView, viewOf } from './check.ts';
import { RESTRICTED } from './restricted.ts';

export interface CheckFailure {
  /** The check's official name, e.g. `capabilities_restricted`. */
  readonly check: string;
  /** The fields that cause it, counted from the pod or pod template. */
  readonly fields: readonly FieldPath[];
}

export interface PodSecurity {
  readonly baseline: readonly CheckFailure[];
  readonly restricted: readonly CheckFailure[];
}

const REPLACED = new Set(RESTRICTED.flatMap((check) => check.replaces ?? []));

const ALL_OF_RESTRICTED = [...BASELINE.filter((check) => !REPLACED.has(check.id)), ...RESTRICTED];

/** The failures at each level, sorted by the name of the check. The pod is as created: with its defaults applied. */
export function podSecurityOf(pod: ValueMap): PodSecurity {
  const view = viewOf(pod);
  return { baseline: failures(view, BASELINE), restricted: failures(view, ALL_OF_RESTRICTED) };
}

function failures(pod: PodView, checks: readonly Check[]): readonly CheckFailure[] {
  return checks
    .flatMap(({ id, find }) => {
      const fields = find(pod);
      return fields.length === 0 ? [] : [{ check: id, fields }];
    })
    .sort((a, b) => (a.check < b.check ? -1 : 1));
}
