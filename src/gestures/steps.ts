import type { Value } from '../kubernetes/index.ts';
import type { Manifest, Plan, Planned } from '../manifest/index.ts';
import { composeEdits } from './compose.ts';

/** What is done to a document as the steps before left it; undefined when there is nothing to do. */
export type Step = (manifest: Manifest, value: Value) => Plan | undefined;

/** Steps one after another on one document: all or none, as one batch of edits. */
export function inSteps(manifest: Manifest, document: number, steps: readonly Step[]): Plan {
  let done: Planned = { ok: true, edits: [], next: manifest };
  for (const step of steps) {
    const value = done.next.documents[document]?.parsed.value ?? null;
    const plan = step(done.next, value);
    if (!plan) continue;
    if (!plan.ok) return plan;
    done = joined(manifest, done, plan);
  }
  return done;
}

/** Two plans, the second made on what the first leads to, as one. */
export function joined(manifest: Manifest, first: Planned, second: Planned): Planned {
  const edits = composeEdits(manifest.text.length, first.edits, second.edits);
  return { ok: true, edits, next: second.next };
}
