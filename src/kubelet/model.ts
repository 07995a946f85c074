import type { ValueMap } from '../kubernetes/index.ts';
import type { BehaviourOf } from './behaviour.ts';
import type { Features } from './version.ts';

/** `main`: any of `containers`; `init`: runs to its end before the next; `sidecar`: native, with restartPolicy Always. */
export type ContainerKind = 'main' | 'init' | 'sidecar' | 'ephemeral';
export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';
export type ProbeKind = 'startup' | 'liveness' | 'readiness';

export interface ProbeModel {
  readonly kind: ProbeKind;
  /** exec probes run inside the container and do not need a listening port. */
  readonly needsPort: boolean;
  readonly delay: number;
  readonly period: number;
  readonly timeout: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
  /** terminationGracePeriodSeconds of the probe; used in place of the pod's when this probe kills. */
  readonly grace: number | undefined;
}

export interface HookModel {
  /** Set for sleep hooks, which speak for themselves; others last as long as the script says. */
  readonly sleep: number | undefined;
}

export interface ExitRule {
  readonly action: 'Restart' | 'RestartAllContainers';
  readonly operator: 'In' | 'NotIn';
  readonly codes: readonly number[];
}

export interface MountModel {
  readonly volume: string;
  readonly path: string;
  readonly subPath: string;
  readonly writable: boolean;
}

export interface ContainerModel {
  /** Unique in the pod: a missing or repeated name gets its place added. */
  readonly name: string;
  readonly kind: ContainerKind;
  readonly image: string;
  readonly pullPolicy: 'Always' | 'IfNotPresent' | 'Never';
  /** The container's own policy; undefined: the pod's. Sidecars: Always. */
  readonly ownPolicy: RestartPolicy | undefined;
  readonly exitRules: readonly ExitRule[];
  readonly probes: Readonly<Partial<Record<ProbeKind, ProbeModel>>>;
  readonly postStart: HookModel | undefined;
  readonly preStop: HookModel | undefined;
  readonly mounts: readonly MountModel[];
  /** Why the kubelet would refuse to create the container, if it would. */
  readonly refused: 'configMissing' | 'rootRefused' | 'imageName' | undefined;
  readonly behaviour: BehaviourOf;
  readonly value: ValueMap;
}

export interface VolumeModel {
  readonly name: string;
  /** `emptyDir` goes with the pod, `memory` with the sandbox too; `fixed` and `configMap` cannot be written. */
  readonly type: 'emptyDir' | 'memory' | 'configMap' | 'fixed' | 'other';
  /** Names of the ConfigMaps whose files it shows, directly or projected. */
  readonly configMaps: readonly string[];
}

/** A rule of a Job's podFailurePolicy: which failed pods it is about, and what their failure means. */
export interface FailureRule {
  readonly action: 'FailJob' | 'Ignore' | 'Count';
  /** A container ended with one of these codes; of any container when none is named. */
  readonly exitCodes:
    | (Omit<ExitRule, 'action'> & { readonly container: string | undefined })
    | undefined;
  readonly conditions: readonly { readonly type: string; readonly status: string }[];
}

export interface JobModel {
  readonly backoffLimit: number;
  /** undefined: the Job is done once one of its pods has succeeded and the others have ended. */
  readonly completions: number | undefined;
  readonly parallelism: number;
  readonly activeDeadline: number | undefined;
  /** Seconds from the end of the Job to its deletion, its pods with it; undefined: it stays. */
  readonly timeToLive: number | undefined;
  readonly suspended: boolean;
  readonly failureRules: readonly FailureRule[];
}

/** All the simulator needs to know of a pod, read once. */
export interface PodModel {
  readonly name: string;
  readonly namespace: string;
  /** Init containers and sidecars, then mains, each in the order of the spec; ephemeral containers last. */
  readonly containers: readonly ContainerModel[];
  readonly initCount: number;
  readonly hasSidecars: boolean;
  readonly policy: RestartPolicy;
  readonly grace: number;
  readonly activeDeadline: number | undefined;
  readonly readinessGated: boolean;
  /** Why the pod is not scheduled: the reason of its PodScheduled condition. */
  readonly unscheduled: { readonly reason: string; readonly message: string } | undefined;
  /** A volume whose source does not exist: `ConfigMap app-config`. */
  readonly missingVolume: string | undefined;
  readonly volumes: readonly VolumeModel[];
  readonly job: JobModel | undefined;
  readonly features: Features;
}
