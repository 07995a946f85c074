import type { FieldPath, Value, ValueMap } from '../kubernetes/index.ts';

/**
 * What a container is in its pod. `main`: the one the annotation kubectl.kubernetes.io/default-container names, else the
 * first of `containers`; `classic`: any other of `containers`; `sidecar`: an init container with restartPolicy Always
 * (KEP-753); `init`: any other init container.
 */
export type Role = 'main' | 'classic' | 'sidecar' | 'init';

export interface Port {
  readonly number: number;
  readonly name?: string;
  readonly protocol: string;
  readonly path: FieldPath;
}

export interface Mount {
  readonly volume: string;
  /** The mountPath as written; '' when missing. */
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly subPath?: string;
  readonly path: FieldPath;
}

export type ProbeKind = 'startup' | 'liveness' | 'readiness';

export interface Container {
  /** The name as written; '' when missing. Two containers may wrongly share one: `path` tells them apart. */
  readonly name: string;
  readonly role: Role;
  /** For init containers and sidecars: place in the start sequence from 1; for the others: place in `containers` from 0. */
  readonly order: number;
  readonly image: string;
  readonly ports: readonly Port[];
  readonly mounts: readonly Mount[];
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  readonly probes: readonly ProbeKind[];
  readonly path: FieldPath;
  /** The container as decoded, for whoever needs more. */
  readonly value: ValueMap;
}

/** The types a palette offers, plus what else a manifest may hold. */
export type VolumeType =
  | 'emptyDir'
  | 'emptyDir-memory'
  | 'configMap'
  | 'secret'
  | 'persistentVolumeClaim'
  | 'projected'
  | 'downwardAPI'
  | 'hostPath'
  | 'ephemeral'
  | 'csi'
  | 'image'
  | 'nfs'
  /** volumeClaimTemplates of a StatefulSet: a volume without an entry in `volumes`. */
  | 'claimTemplate'
  /** iscsi, fc, cephfs … and volumes with no source yet. */
  | 'other';

export interface Volume {
  readonly name: string;
  readonly type: VolumeType;
  /** The key that names the source as written (`configMap`, `iscsi` …); '' when there is none. */
  readonly sourceKey: string;
  /** What the source points at, for the card: claim, config map or secret name, size limit, host path …; '' when nothing. */
  readonly detail: string;
  /** Names of the containers that mount it read-write; for types that can't be written (configMap, secret, projected, downwardAPI, image) always empty. */
  readonly writers: readonly string[];
  readonly readers: readonly string[];
  /** The document of the same file that answers the reference, if any. */
  readonly answeredBy?: number;
  readonly path: FieldPath;
  readonly value: Value;
}

/** A call over the pod's loopback address, read from the client's env, args, command, probes or hooks. */
export interface Link {
  /** Names the client container. */
  readonly client: string;
  /** The container that declares, or is known to listen on, the port; undefined: dangling, nobody serves it. */
  readonly server: string | undefined;
  readonly port: number;
  /** Where the address is written: the field it was read from. */
  readonly via: FieldPath;
  /** Other fields of the client that hold an address of the same port. */
  readonly alsoVia?: readonly FieldPath[];
  /** The address as written: `http://127.0.0.1:8080/status`. */
  readonly text: string;
}

/** A client that calls a container of the pod by its name, which does not resolve inside a pod. */
export interface NameCall {
  readonly client: string;
  readonly server: string;
  readonly port: number | undefined;
  readonly via: FieldPath;
  readonly text: string;
}

/** A Service of the file whose selector matches the pod's labels. */
export interface ServiceAtEdge {
  readonly name: string;
  readonly document: number;
  readonly ports: readonly {
    readonly port: number;
    readonly targetPort: string;
    readonly container?: string;
  }[];
}

/** A reference from the pod to another object: env, envFrom, service account, volume source … */
export interface Reference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount';
  readonly name: string;
  readonly from: FieldPath;
  /** Index of the document that answers it; undefined: outside the file. */
  readonly document?: number;
}

export interface Pod {
  /** Index of the document in the manifest. */
  readonly document: number;
  /** `kind` of the document as written, '' for a bare pod spec or container list. */
  readonly kind: string;
  readonly name: string;
  /** Tells several pods of one object apart: `Worker`, `replicatedJobs[1]`; absent when it has only one. */
  readonly part?: string;
  /** Where the object that holds the pod is in the document: [] for most, ['items', 2] in a List. */
  readonly object: FieldPath;
  /** Where the pod spec is in the document: [] for a bare spec, ['spec'] for a Pod, ['spec','template','spec'] … */
  readonly spec: FieldPath;
  /** Where the pod's own metadata is or would be. */
  readonly metadata: FieldPath;
  readonly replicas: number | undefined;
  /** The user its containers run as unless they say otherwise: `securityContext.runAsUser`; undefined: as the image says. */
  readonly user?: number;
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly links: readonly Link[];
  readonly nameCalls: readonly NameCall[];
  readonly services: readonly ServiceAtEdge[];
  readonly references: readonly Reference[];
}
