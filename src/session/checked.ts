import {
  type Found,
  findingsOf,
  type Repair,
  repairOf,
  SILENCE,
  type SilencePlace,
  silencedIds,
} from '../findings/index.ts';
import { valueAt } from '../kubernetes/index.ts';
import type { Manifest } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import { type Complaint, complaintsOf, type Verdict, verdictOf } from '../validation/index.ts';

/** Something the API server would say, at its place. */
export interface ServerMessage extends Complaint {
  readonly document: number;
  /** The repair that is surely meant, if there is one. */
  readonly fix?: Repair;
}

/** What Kubernetes would say of a text, and what would bite. Plain data: a worker sends it. */
export interface Checked {
  /** Version of the text that was checked. */
  readonly version: number;
  /** Kubernetes minor version it was checked for. */
  readonly minor: number;
  readonly messages: readonly ServerMessage[];
  /** Also those an annotation silences, marked so. */
  readonly findings: readonly Found[];
  /** For each pod, what its annotation silences already. */
  readonly quiet: readonly SilencePlace[];
  /** For each document, the part of the verdict that is shown as it is. */
  readonly documents: readonly Pick<Verdict, 'qosClass' | 'podSecurity' | 'requests'>[];
}

/** What a check is of. */
export interface CheckAsked {
  readonly version: number;
  readonly minor: number;
}

/** Checks a text that was parsed, a document or a pod a turn: whoever asked may stop between two. */
export function* checkInTurns(
  manifest: Manifest,
  { version, minor }: CheckAsked,
): Generator<undefined, Checked> {
  const messages: ServerMessage[] = [];
  const documents: Checked['documents'][number][] = [];
  for (const document of manifest.documents) {
    const verdict = verdictOf(document);
    const { index } = document;
    for (const complaint of complaintsOf(document, verdict)) {
      const fix = repairOf(document, complaint);
      messages.push({ ...complaint, document: index, ...(fix && { fix }) });
    }
    const { qosClass, podSecurity, requests } = verdict;
    documents.push({ qosClass, podSecurity, requests });
    yield;
  }
  const findings: Found[] = [];
  const pods = readPods(manifest);
  for (const pod of pods.keys()) {
    findings.push(...findingsOf(manifest, { minor, pods, pod, silenced: true }));
    yield;
  }
  const quiet = pods.map((pod) => silencePlace(manifest, pod));
  return { version, minor, messages, findings, quiet, documents };
}

function silencePlace({ documents }: Manifest, { document, metadata }: Pod): SilencePlace {
  const at = [...metadata, 'annotations', SILENCE];
  const written = valueAt(documents[document]?.parsed.value, at);
  return { document, metadata, ids: silencedIds(typeof written === 'string' ? written : '') };
}
