import type { Gesture } from '../gestures/index.ts';
import { type FieldPath, textOf } from '../kubernetes/index.ts';
import { type Manifest, nearestSpan } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import type { Span } from '../text/index.ts';
import { CATALOGUE } from './catalogue.ts';
import { annotationsOf, type PodContext, readContext } from './context.ts';
import type { Finding, Fix, Hit, Severity } from './finding.ts';
import { SILENCE, silencedIds } from './silence.ts';

/** A finding at a place of a manifest. */
export interface Found {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** The document and the field, and where they stand (absolute offsets; of what is missing, the nearest that is written). */
  readonly document: number;
  readonly at: FieldPath;
  readonly span: Span;
  /** Place of the pod among all pods of the manifest, as `readPods` counts them. */
  readonly pod: number;
  readonly fix?: FoundFix;
  /** True when an annotation of the pod silences it; told only when asked for. */
  readonly silenced?: true;
}

export interface FoundFix {
  readonly label: string;
  readonly safe: boolean;
  /** Ready for `planGesture`: one step, one undo. */
  readonly gesture: Gesture;
}

export interface FindOptions {
  /** Kubernetes minor version the manifest is for: 34 for v1.34. */
  readonly minor?: number;
  /** Also those that are off by default. */
  readonly all?: boolean;
  /** Only these. */
  readonly only?: readonly string[];
  /** Also those that an annotation silences, marked so. */
  readonly silenced?: boolean;
  /** The pods of the manifest, when they are read already. */
  readonly pods?: readonly Pod[];
  /** Only the pod of this place among them. */
  readonly pod?: number;
}

const NEWEST_MINOR = 34;

/** What would bite in the pods of a manifest, in the order of the text, graver ones first at one place. */
export function findingsOf(manifest: Manifest, options: FindOptions = {}): readonly Found[] {
  const { minor = NEWEST_MINOR, pods = readPods(manifest) } = options;
  const values = manifest.documents.map(({ parsed }) => parsed.value);
  const active = activeFindings(options);
  const { silenced = false, pod: wanted } = options;
  return pods
    .flatMap((pod, index) => {
      if (wanted !== undefined && wanted !== index) return [];
      const context = readContext(pod, values, minor);
      return inPod(manifest, context, { index, pods, active, silenced });
    })
    .sort((a, b) => a.span.start - b.span.start || RANK[a.severity] - RANK[b.severity]);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

function activeFindings({ all = false, only }: FindOptions): readonly Finding[] {
  if (only) return CATALOGUE.filter(({ id }) => only.includes(id));
  return all ? CATALOGUE : CATALOGUE.filter(({ defaultOff }) => !defaultOff);
}

interface Search {
  readonly index: number;
  readonly pods: readonly Pod[];
  readonly active: readonly Finding[];
  readonly silenced: boolean;
}

function inPod(manifest: Manifest, context: PodContext, search: Search): Found[] {
  if (isPatch(context)) return [];
  const { index, pods, active, silenced } = search;
  const quiet = new Set(silencedIds(textOf(annotationsOf(context), SILENCE)));
  const told = silenced ? active : active.filter(({ id }) => !quiet.has(id));
  return told.flatMap((finding) =>
    finding.find(context).flatMap((hit) => {
      const found = placed(manifest, context.pod, finding, hit, index, pods);
      return quiet.has(finding.id) ? found.map((one) => ({ ...one, silenced: true })) : found;
    }),
  );
}

/** A patch names containers and leaves the rest to another file: what it lacks says nothing. */
function isPatch({ members }: PodContext): boolean {
  return members.every(({ image }) => image === '');
}

function placed(
  manifest: Manifest,
  pod: Pod,
  { id }: Finding,
  hit: Hit,
  index: number,
  pods: readonly Pod[],
): Found[] {
  const document = hit.document ?? pod.document;
  const text = manifest.documents[document];
  if (!text) return [];
  const { at, severity, message } = hit;
  const found = { id, severity, message, document, at, span: nearestSpan(text, at), pod: index };
  return [hit.fix ? { ...found, fix: gestureFor(hit.fix, pod, pods) } : found];
}

function gestureFor(
  { label, safe, gestures, document }: Fix,
  pod: Pod,
  pods: readonly Pod[],
): FoundFix {
  const within = pods.filter((other) => other.document === pod.document).indexOf(pod);
  const target = document === undefined ? { document: pod.document, pod: within } : { document };
  const [only] = gestures;
  const body = gestures.length === 1 && only ? only : ({ do: 'all', gestures, label } as const);
  return { label, safe, gesture: { ...body, ...target } };
}
