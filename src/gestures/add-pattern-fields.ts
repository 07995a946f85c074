import {
  type FieldPath,
  printFieldPath,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import { applyChanges, type Change, sameValue } from '../manifest/index.ts';
import type { Brought, PodField } from '../patterns/index.ts';
import type { Target } from './add-pattern-target.ts';
import type { Objection } from './proposal.ts';
import { fieldChange } from './set-field.ts';

/** Fields of the pod that it does not set itself; where it does, that stays, and is told. */
export function fieldSteps(
  target: Target,
  brought: Brought,
): { steps: readonly (Change | Objection)[]; hints: readonly string[] } {
  const { pod } = target;
  const fields: PodField[] = [
    ...brought.fields.map(({ at, value }) => ({ at: [...pod.spec, ...at], value })),
    ...entries([...pod.metadata, 'annotations'], brought.annotations),
    ...entries([...pod.metadata, 'labels'], brought.labels),
  ];
  const hints: string[] = [];
  const missing = fields.filter(({ at, value }) => {
    const there = valueAt(target.value, at);
    if (there === undefined || there === null) return true;
    if (!sameValue(there, value) && at.at(-1) !== 'fsGroup')
      hints.push(
        `${printFieldPath(at)} is ${printed(there)} here. What was added expects ${printed(value)}.`,
      );
    return false;
  });
  return { steps: grouped(target, missing), hints };
}

function printed(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function entries(at: FieldPath, map: ValueMap): PodField[] {
  return Object.entries(map).map(([key, value]) => ({ at: [...at, key], value }));
}

function isFilled(value: Value | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** The changes that set fields: one for each mapping that is missing, with all that comes into it. */
function grouped(target: Target, fields: readonly PodField[]): (Change | Objection)[] {
  const missing = new Map<string, { at: FieldPath; sets: Change[] }>();
  for (const { at, value } of fields) {
    const depth = at.findIndex((_, i) => !isFilled(valueAt(target.value, at.slice(0, i + 1))));
    const outer = at.slice(0, depth + 1);
    const key = printFieldPath(outer);
    const group = missing.get(key) ?? { at: outer, sets: [] };
    group.sets.push({ change: 'set', at: at.slice(depth), value });
    missing.set(key, group);
  }
  return [...missing.values()].map(({ at, sets }) => {
    const made = valueAt(applyChanges({}, sets), at.slice(-1)) ?? null;
    return fieldChange(target.value, at, made);
  });
}
