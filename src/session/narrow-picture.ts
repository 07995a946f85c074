import { layoutNarrow, type NarrowLayout } from '../graph/index.ts';
import type { Pod } from '../pod/index.ts';
import { graphFor } from './graph-for.ts';

/** Where everything of the pod stands in one column of this width, px. */
export function narrowPictureOf(pod: Pod, width: number): NarrowLayout {
  return layoutNarrow(graphFor(pod), width);
}
