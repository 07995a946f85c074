import { restrict } from '../findings/index.ts';
import type { Gesture } from '../gestures/index.ts';
import {
  type FieldPath,
  isValueMap,
  type ResourceReport,
  resourceReport,
  type SecurityCheck,
  type SecurityLevel,
  securityReport,
  type Value,
  type ValueMap,
  valueAt,
  withPodDefaults,
} from '../kubernetes/index.ts';
import { type ManifestDocument, nearestSpan } from '../manifest/index.ts';
import type { Pod } from '../pod/index.ts';
import type { Span } from '../text/index.ts';

/** A check of Pod Security with the places that make the pod fail it, in its document. */
export interface PlacedCheck extends Omit<SecurityCheck, 'fields'> {
  readonly places: readonly { readonly at: FieldPath; readonly span: Span }[];
}

/** What is known of a pod besides what is wrong with it. Plain data: a worker sends it. */
export interface PodFacts {
  readonly level: SecurityLevel;
  readonly checks: readonly PlacedCheck[];
  /** What the restricted level needs, as far as it can be applied; and the checks that a person must decide. */
  readonly restrict: Gesture | undefined;
  readonly byHand: readonly string[];
  readonly resources: ResourceReport;
}

export function factsOf(pod: Pod, document: ManifestDocument): PodFacts {
  const root = document.parsed.value;
  const spec = mapAt(root, pod.spec);
  const metadata = mapAt(root, pod.metadata);
  const report = securityReport({ metadata, spec: withPodDefaults(spec) });
  const { gesture, byHand } = restrict(pod, root, report);
  const place = ([first, ...rest]: FieldPath) => {
    const at = [...(first === 'spec' ? pod.spec : pod.metadata), ...rest];
    return { at, span: nearestSpan(document, at) };
  };
  return {
    level: report.level,
    checks: report.checks.map(({ fields, ...check }) => ({ ...check, places: fields.map(place) })),
    restrict: gesture,
    byHand,
    resources: resourceReport(spec),
  };
}

function mapAt(root: Value, path: FieldPath): ValueMap {
  const value = valueAt(root, path);
  return isValueMap(value) ? value : {};
}
