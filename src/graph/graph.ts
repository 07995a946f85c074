import type { FieldPath } from '../kubernetes/index.ts';
import type { Container, ProbeKind, Role, Volume, VolumeType } from '../pod/index.ts';
import type { ImageText } from './image-text.ts';

/** Names a node or an edge for as long as its name stays: `container:app`, `volume:logs`, `#2` when a name repeats. */
export type Key = string;

/** The column family a container stands in; the order of the three is the order of the pod's start. */
export type LaneName = 'init' | 'sidecar' | 'containers';

export interface PortRow {
  readonly kind: 'port';
  readonly port: number;
  /** Name and protocol as the row shows them at its right: `http`, `dns UDP`, ''. */
  readonly label: string;
  /** A localhost link of this pod ends here. */
  readonly linked: boolean;
  /** False for a port the container listens on without declaring it. */
  readonly declared: boolean;
  readonly path: FieldPath | undefined;
}

/** An entry of `ports` whose number is none: shown as it is written. */
export interface BadPortRow {
  readonly kind: 'bad-port';
  readonly written: string;
  readonly path: FieldPath;
}

export interface MountRow {
  readonly kind: 'mount';
  readonly volumeName: string;
  /** Undefined when the pod has no volume of that name. */
  readonly volume: Key | undefined;
  readonly type: VolumeType;
  readonly verb: 'writes' | 'reads';
  /** The edge drawn for this row; undefined when there is no volume to draw it to. */
  readonly edge: Key | undefined;
  readonly path: FieldPath;
}

/** The fifth row of a card that has more than five: `+3 mounts`. */
export interface MoreRow {
  readonly kind: 'more';
  readonly text: string;
  readonly hidden: readonly PlainRow[];
}

export type PlainRow = PortRow | BadPortRow | MountRow;
export type CardRow = PlainRow | MoreRow;

export interface ContainerNode {
  readonly key: Key;
  readonly name: string;
  readonly role: Role;
  readonly lane: LaneName;
  /** Turn in the start sequence from 1; undefined in the lane Containers. */
  readonly step: number | undefined;
  readonly image: ImageText;
  readonly rows: readonly CardRow[];
  /** `250m · 256Mi`, or `no requests`. */
  readonly foot: string;
  readonly hasRequests: boolean;
  readonly probes: readonly ProbeKind[];
  readonly container: Container;
}

export interface VolumeNode {
  readonly key: Key;
  readonly name: string;
  readonly type: VolumeType;
  /** The second line of the cylinder: `emptyDir · 512Mi`. */
  readonly detail: string;
  /** True when the volume's data is gone with the pod: drawn dashed. */
  readonly ephemeral: boolean;
  readonly volume: Volume;
}

export interface MountEdge {
  readonly kind: 'mount';
  readonly key: Key;
  readonly container: Key;
  readonly volume: Key;
  /** Writer → volume, or volume → reader: where the data flows from and to. */
  readonly source: Key;
  readonly target: Key;
  readonly mode: 'rw' | 'ro';
  readonly mountPath: string;
  readonly path: FieldPath;
}

export interface LinkEdge {
  readonly kind: 'link';
  readonly key: Key;
  readonly client: Key;
  /** Undefined: dangling, no container of the pod serves the port. */
  readonly server: Key | undefined;
  readonly source: Key;
  readonly target: Key | undefined;
  readonly port: number;
  /** Every field the address is written in. */
  readonly via: readonly FieldPath[];
  /** The address as first written. */
  readonly text: string;
}

export type Edge = MountEdge | LinkEdge;

/** A port on the Pod IP tag. */
export interface PodPort {
  readonly port: number;
  readonly protocol: string;
  readonly containers: readonly Key[];
  /** Two containers that run at the same time declare it: the second cannot listen. */
  readonly twice: boolean;
}

export interface Graph {
  readonly name: string;
  readonly kind: string;
  readonly replicas: number | undefined;
  /** Start sequence first, then MAIN, then the other containers in YAML order. */
  readonly containers: readonly ContainerNode[];
  readonly volumes: readonly VolumeNode[];
  readonly edges: readonly Edge[];
  readonly ports: readonly PodPort[];
}
