import type { ContainerNode, Key, VolumeNode } from '../graph.ts';
import type { Box, Bundle, Pill, Point, RoutedEdge, Tags } from '../layout.ts';

/** A mount as a chip on its container's card: `reads logs`. */
export interface Chip extends Box {
  readonly text: string;
  /** The mount's edge; undefined on the last chip when it only counts what did not fit: `+1`. */
  readonly edge: Key | undefined;
  readonly volume: VolumeNode | undefined;
}

export interface NarrowCard extends Box {
  readonly key: Key;
  readonly node: ContainerNode;
  /** In page coordinates, as all boxes. */
  readonly chips: readonly Chip[];
}

export interface NarrowBead extends Point {
  readonly key: Key;
  readonly step: number;
}

export interface NarrowVolume extends Box {
  readonly key: Key;
  readonly node: VolumeNode;
}

/** A pod for a narrow screen: one column, everything in px from the frame's top left corner. */
export interface NarrowLayout {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly (Point & { readonly text: string })[];
  readonly cards: readonly NarrowCard[];
  readonly volumes: readonly NarrowVolume[];
  /** Spine of the start sequence, with its beads; stubs lead from the beads to `stubX`. */
  readonly spine: (NarrowLine & { readonly beads: readonly NarrowBead[] }) | undefined;
  /** The bracket around the containers that start together; undefined for one. */
  readonly bracket: (NarrowLine & { readonly ys: readonly number[] }) | undefined;
  readonly links: readonly RoutedEdge[];
  readonly bundles: readonly Bundle[];
  readonly pills: readonly Pill[];
  readonly ip: Tags['ip'];
}

export interface NarrowLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly stubX: number;
}
