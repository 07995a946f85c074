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
import type { Rules } from '../rules/index.ts';
import {
  type Complaint,
  complaintsOf,
  differencesIn,
  notesOn,
  verdictAmong,
} from '../validation/index.ts';
import { definitionsFor } from './defined-kinds.ts';
import type { DefinitionFile } from './definition-file.ts';
import { factsOf, type PodFacts } from './pod-facts.ts';

/** Something the API server would say, at its place. */
export interface ServerMessage extends Omit<Complaint, 'severity' | 'rule'> {
  readonly severity: 'error' | 'warning' | 'hint';
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
  /** Ids of the files of definitions that counted. */
  readonly beside: readonly string[];
  /** The verdict of Kubernetes 1.34. */
  readonly messages: readonly ServerMessage[];
  /** What is known to differ in the version it was checked for, and what the verdict leaves open. */
  readonly differences: readonly ServerMessage[];
  /** Also those an annotation silences, marked so. */
  readonly findings: readonly Found[];
  /** For each pod, what its annotation silences already. */
  readonly quiet: readonly SilencePlace[];
  /** For each pod, what is known of it besides. */
  readonly facts: readonly PodFacts[];
}

/** What a check is of. */
export interface CheckAsked {
  readonly version: number;
  readonly minor: number;
  /** Files of definitions beside the text. */
  readonly definitions?: readonly DefinitionFile[];
}

/**
 * Checks a text that was parsed, a document or a pod a turn: whoever asked may stop between two. `rules` evaluates those of
 * definitions; without it they are said not to be.
 */
export function* checkInTurns(
  manifest: Manifest,
  { version, minor, definitions: files = [] }: CheckAsked,
  rules?: Rules,
): Generator<undefined, Checked> {
  const pods = readPods(manifest);
  const messages: ServerMessage[] = [];
  const differences: ServerMessage[] = [];
  const definitions = definitionsFor(
    manifest,
    files.map(({ text }) => text),
  );
  for (const document of manifest.documents) {
    const verdict = verdictAmong(document, definitions, rules);
    const { index } = document;
    for (const complaint of complaintsOf(document, verdict)) {
      const fix = repairOf(document, complaint);
      messages.push({ ...complaint, document: index, ...(fix && { fix }) });
    }
    const otherwise = [
      ...differencesIn(document, pods, minor),
      ...notesOn(document, definitions, verdict),
    ];
    differences.push(...otherwise.map((one) => ({ ...one, document: index })));
    yield;
  }
  const findings: Found[] = [];
  for (const pod of pods.keys()) {
    findings.push(...findingsOf(manifest, { minor, pods, pod, silenced: true }));
    yield;
  }
  const quiet = pods.map((pod) => silencePlace(manifest, pod));
  const facts = pods.flatMap((pod) => {
    const document = manifest.documents[pod.document];
    return document ? [factsOf(pod, document)] : [];
  });
  const beside = files.map(({ id }) => id);
  return { version, minor, beside, messages, differences, findings, quiet, facts };
}

function silencePlace({ documents }: Manifest, { document, metadata }: Pod): SilencePlace {
  const at = [...metadata, 'annotations', SILENCE];
  const written = valueAt(documents[document]?.parsed.value, at);
  return { document, metadata, ids: silencedIds(typeof written === 'string' ? written : '') };
}
