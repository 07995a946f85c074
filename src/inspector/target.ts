import type { FieldPath, Value } from '../kubernetes/index.ts';
import type { Container, Pod, Volume } from '../pod/index.ts';

/** Whose fields are shown: the pod with its workload, or one container or volume of it, or an item of a list in one. */
export interface Target {
  readonly pod: Pod;
  /** The document the pod stands in, as decoded. */
  readonly value: Value;
  readonly container?: Container;
  readonly volume?: Volume;
  /** The place of the item whose fields these are. */
  readonly item?: FieldPath;
}
