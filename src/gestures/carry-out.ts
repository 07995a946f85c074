import type { FieldPath } from '../kubernetes/index.ts';
import {
  type Manifest,
  type Plan,
  type Planned,
  planEdits,
  type Refusal,
  type SharedChoice,
  spanOf,
} from '../manifest/index.ts';
import { appendDocuments } from './append-documents.ts';
import type { Gesture, GestureBody } from './gesture.ts';
import type { Answer, Elsewhere, Objection, Proposal, WayOut } from './proposal.ts';
import { isMeaninglessEmpty } from './removal.ts';
import { joined } from './steps.ts';

/** A gesture made: its edits, the manifest after them, what it is called, and the card to select. */
export interface GesturePlanned extends Planned {
  /** What was done: `mount added`. For undo, announcements and the tag beside the changed lines. */
  readonly label: string;
  readonly selects?: FieldPath;
  /** What the user should know of or do besides, in whole sentences. */
  readonly hints?: readonly string[];
  /** What it does besides when it is made with `leadServices`: `Let front lead to proxy`. */
  readonly offer?: string;
}

/** A gesture not made: the text is as it was. */
export interface GestureRefusal extends Refusal {
  /** Fields that would be lost; with `dropForbidden` the gesture is made. */
  readonly needsConsent?: readonly string[];
  /** Values with which a refused pattern can be added. */
  readonly proposals?: readonly WayOut[];
  /** What makes room for it: with that made before it, it can be made. */
  readonly first?: GestureBody;
}

export type GesturePlan = GesturePlanned | GestureRefusal;

/** What a gesture wants, as edits of the text; or why they are not made. */
export function carryOut(
  manifest: Manifest,
  document: number,
  answer: Answer,
  { shared }: Gesture,
): GesturePlan {
  if (!answer.ok) return refusal(manifest, document, answer);
  const { changes, elsewhere = [], emptied = [], appends = [] } = answer;
  // Other documents first: what comes into the pod's may move them.
  const plan = inDocuments(manifest, [...elsewhere, { document, changes }], shared);
  if (!plan.ok) return plan;
  const inPod = withoutEmptied(manifest, document, plan, emptied);
  if (appends.length === 0) return { ...inPod, ...namesOf(answer) };
  const appended = appendDocuments(inPod.next, document, appends);
  return appended.ok ? { ...joined(manifest, inPod, appended), ...namesOf(answer) } : appended;
}

function namesOf({ label, selects, offer, hints = [] }: Proposal) {
  return {
    label,
    ...(selects && { selects }),
    ...(hints.length > 0 && { hints }),
    ...(offer !== undefined && { offer }),
  };
}

/** Changes of one document after another, as one batch of edits. */
function inDocuments(
  manifest: Manifest,
  all: readonly Elsewhere[],
  shared: SharedChoice | undefined,
): Plan {
  let done: Planned = { ok: true, edits: [], next: manifest };
  for (const { document, changes } of all) {
    if (changes.length === 0) continue;
    const plan = planEdits(done.next, document, changes, shared);
    if (!plan.ok) return plan;
    done = done.edits.length === 0 ? plan : joined(manifest, done, plan);
  }
  return done;
}

/** Takes away lists that the edits left empty. */
function withoutEmptied(
  manifest: Manifest,
  document: number,
  plan: Planned,
  emptied: readonly FieldPath[],
): Planned {
  const value = plan.next.documents[document]?.parsed.value ?? null;
  const changes = emptied
    .filter((at) => isMeaninglessEmpty(value, at))
    .map((at) => ({ change: 'remove', at }) as const);
  const rest = changes.length === 0 ? undefined : planEdits(plan.next, document, changes);
  return rest?.ok ? joined(manifest, plan, rest) : plan;
}

/** The objection with the place to show for it. */
export function refusal(
  manifest: Manifest,
  document: number,
  { at, ...objection }: Objection,
): GestureRefusal {
  const place = manifest.documents[document];
  const span = at && place && spanOf(place, at);
  return span ? { ...objection, span } : objection;
}
