import type { Gesture } from '../gestures/index.ts';
import type { FieldPath } from '../kubernetes/index.ts';

/** The annotation of a pod that names findings not to tell about it, with commas between. */
export const SILENCE = 'outrigger/silence';

/** The ids an annotation names. */
export function silencedIds(annotation: string): readonly string[] {
  return annotation.split(/[\s,]+/).filter((id) => id !== '');
}

/** A pod's metadata in a document, and what its annotation names already. */
export interface SilencePlace {
  readonly document: number;
  /** Where the pod's metadata is in the document. */
  readonly metadata: FieldPath;
  readonly ids: readonly string[];
}

/** The gesture that silences a finding for a pod, kept as an annotation in its text. */
export function silenceGesture({ document, metadata, ids }: SilencePlace, id: string): Gesture {
  const value = [...new Set([...ids, id])].join(',');
  return { do: 'setField', at: annotationAt(metadata), value, document };
}

/** The gesture that tells a silenced finding again; an annotation that names no other goes with it. */
export function unsilenceGesture({ document, metadata, ids }: SilencePlace, id: string): Gesture {
  const at = annotationAt(metadata);
  const rest = ids.filter((other) => other !== id);
  if (rest.length > 0) return { do: 'setField', at, value: rest.join(','), document };
  return { do: 'clearField', at, upTo: at.slice(0, -1), document };
}

function annotationAt(metadata: FieldPath): FieldPath {
  return [...metadata, 'annotations', SILENCE];
}
