import type { Gesture } from '../gestures/index.ts';
import { type FieldPath, textOf } from '../kubernetes/index.ts';
import { type Manifest, nearestSpan } from '../manifest/index.ts';
import { type Pod, readPods } from '../pod/index.ts';
import type { Span } from '../text/index.ts';
import { CATALOGUE } from './catalogue.ts';
import { annotationsOf, type PodContext, readContext } from './context.ts';
import type { Finding, Fix, Hit, Severity } from './finding.ts';

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
  /** The pods of the manifest, when they are read already. */
  readonly pods?: readonly Pod[];
}

const NEWEST_MINOR = 34;

/** The annotation of a pod that names findings not to tell about it, with commas between. */
export const SILENCE = 'outrigger/silence';

/** What would bite in the pods of a manifest, in the order of the text, graver ones first at one place. */
export function findingsOf(manifest: Manifest, options: FindOptions = {}): readonly Found[] {
  const { minor = NEWEST_MINOR, all = false, pods = readPods(manifest) } = options;
  const values = manifest.documents.map(({ parsed }) => parsed.value);
  const active = all ? CATALOGUE : CATALOGUE.filter(({ defaultOff }) => !defaultOff);
  return pods
    .flatMap((pod, index) => inPod(manifest, readContext(pod, values, minor), index, active, pods))
    .sort((a, b) => a.span.start - b.span.start || RANK[a.severity] - RANK[b.severity]);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

function inPod(
  manifest: Manifest,
  context: PodContext,
  index: number,
  active: readonly Finding[],
  pods: readonly Pod[],
): Found[] {
  if (isPatch(context)) return [];
  const silenced = new Set(textOf(annotationsOf(context), SILENCE).split(/[\s,]+/));
  return active
    .filter(({ id }) => !silenced.has(id))
    .flatMap((finding) =>
      finding
        .find(context)
        .flatMap((hit) => placed(manifest, context.pod, finding, hit, index, pods)),
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

/** The gesture that silences a finding for a pod, kept as an annotation in its text. */
export function silenceGesture(
  pod: Pod,
  metadata: FieldPath,
  already: string,
  id: string,
): Gesture {
  const ids = new Set(already.split(/[\s,]+/).filter((one) => one !== ''));
  const value = [...ids.add(id)].join(',');
  const at = [...metadata, 'annotations', SILENCE];
  return { do: 'setField', at, value, document: pod.document };
}
