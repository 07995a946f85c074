import type { ContainerNode, Edge, Key, LaneName, VolumeNode } from './graph.ts';

/** All places are in px at zoom 1, from the frame's top left corner, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export interface LayoutOptions {
  /** Cards of 60 px without rows; always so above 16 containers. */
  readonly compact?: boolean;
  /** Places given by hand, as top left corners relative to `origin` (which is where MAIN stands untouched). */
  readonly moved?: Readonly<Record<Key, Point>>;
  /** While something is dragged: lanes without a card get a place too. */
  readonly openLanes?: boolean;
  /** `more`: edges never rest quiet. Follows the media query prefers-contrast. */
  readonly contrast?: 'more' | 'normal';
}

export interface LaneBand {
  readonly lane: LaneName;
  /** The dashed band of a drag. An empty lane's band may lie left of the frame, at negative x. */
  readonly box: Box;
  readonly empty: boolean;
  /** The turns of the start sequence that stand in its rows; undefined for Containers, and where there is none. */
  readonly steps: { readonly from: number; readonly to: number } | undefined;
}

export interface Heading extends Point {
  readonly key: Key;
  readonly lane: LaneName;
  readonly title: string;
  readonly note: string;
  /** The last step of the start sequence, shown as a bead after the note. */
  readonly after: number | undefined;
}

export interface PlacedRow {
  /** From the card's top. */
  readonly y: number;
  readonly h: number;
}

export interface CardBox extends Box {
  readonly key: Key;
  readonly lane: LaneName;
  readonly node: ContainerNode;
  /** One for each row of the node; none on compact cards. */
  readonly rows: readonly PlacedRow[];
  readonly moved: boolean;
}

export interface VolumeBox extends Box {
  readonly key: Key;
  readonly node: VolumeNode;
  readonly moved: boolean;
}

/** `triangle` and `chevron` point along `angle` (degrees, 0 to the right, clockwise) with their tip at the point; `stub` ends a dangling link. */
export interface EdgeEnd extends Point {
  readonly shape: 'triangle' | 'chevron' | 'dot' | 'stub';
  readonly angle: number;
}

export interface RoutedEdge {
  readonly key: Key;
  readonly edge: Edge;
  /** The whole way, card to volume or client to server, corners not yet rounded. */
  readonly points: readonly Point[];
  /** The same as an SVG path with rounded corners, shortened where a head stands. */
  readonly d: string;
  /** Where the data or call comes from, and where it goes. */
  readonly tail: EdgeEnd;
  readonly head: EdgeEnd;
  /** Edges of one bundle share lines and pills. */
  readonly bundle: Key;
  readonly dangling: boolean;
}

/** The lines of a bundle drawn once, for the resting picture: dashes never lie on dashes. */
export interface Bundle {
  readonly key: Key;
  readonly kind: Edge['kind'];
  readonly edges: readonly Key[];
  readonly d: string;
  /** Where lines of the bundle meet: a dot of radius 2.6. */
  readonly junctions: readonly Point[];
}

/** A label on an edge; the box is its outline. */
export interface Pill extends Box {
  readonly key: Key;
  readonly kind: 'mount' | 'link';
  readonly edges: readonly Key[];
  /** Path (cut at its start where it must) or `:5432`. */
  readonly text: string;
  /** `rw`, `ro`, `1 rw 9 ro`; '' for links. */
  readonly mode: string;
  readonly bundle: Key;
  readonly dangling: boolean;
}

export interface Bead extends Point {
  readonly key: Key;
  readonly step: number;
  readonly lane: LaneName;
  /** The stub's other end, on the card's side. */
  readonly stubX: number;
}

/** A long start sequence goes on in further columns, each part with a line of its own. */
export interface Spine {
  readonly lines: readonly { readonly x: number; readonly top: number; readonly bottom: number }[];
  readonly beads: readonly Bead[];
}

export interface PortTag {
  readonly port: number;
  readonly protocol: string;
  readonly containers: readonly Key[];
  readonly twice: boolean;
}

export interface Tags {
  /** On the frame's top edge, left. */
  readonly name: Box & { readonly text: string; readonly replicas: string };
  /** On the frame's top edge, right; `hidden` ports did not fit and are told as `+3`. */
  readonly ip: Box & { readonly ports: readonly PortTag[]; readonly hidden: number };
}

export interface Layout {
  readonly compact: boolean;
  /** Edges rest thin and pale; pills stay full. */
  readonly quiet: boolean;
  readonly width: number;
  readonly height: number;
  /** Where MAIN stands, or would stand had nobody moved it: the fixed point of the canvas. */
  readonly origin: Point;
  readonly frame: Box;
  readonly sheets: number;
  readonly lanes: readonly LaneBand[];
  readonly headings: readonly Heading[];
  readonly volumesHeading: Point | undefined;
  readonly cards: readonly CardBox[];
  readonly volumes: readonly VolumeBox[];
  readonly edges: readonly RoutedEdge[];
  readonly bundles: readonly Bundle[];
  readonly pills: readonly Pill[];
  readonly spine: Spine | undefined;
  readonly tags: Tags;
}
