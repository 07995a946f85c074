import type { Value, ValueMap } from '../kubernetes/index.ts';
import type {
  ContainerKind,
  ExitRule,
  HookModel,
  MountModel,
  ProbeKind,
  ProbeModel,
  RestartPolicy,
  VolumeModel,
} from './model.ts';
import { countOf, mapOf, mapsIn, own, textOf } from './reading.ts';
import type { Features } from './version.ts';

const policies: readonly RestartPolicy[] = ['Always', 'OnFailure', 'Never'];

/** The restart policy as written; undefined for anything Kubernetes does not know. */
export function readPolicy(value: Value | undefined): RestartPolicy | undefined {
  return policies.find((policy) => policy === value);
}

/** Init container or native sidecar; before 1.29 the policy of an init container is dropped. */
export function kindInInits(value: ValueMap, features: Features): ContainerKind {
  return features.nativeSidecars && own(value, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
}

/** The policy of the container itself, where the version knows one. */
export function ownPolicy(
  value: ValueMap,
  kind: ContainerKind,
  features: Features,
): RestartPolicy | undefined {
  if (kind === 'sidecar') return 'Always';
  if (kind === 'ephemeral') return 'Never';
  return features.containerRestartPolicy ? readPolicy(own(value, 'restartPolicy')) : undefined;
}

/** restartPolicyRules, where the version knows them; the API wants restartPolicy set beside them. */
export function exitRules(value: ValueMap, kind: ContainerKind, features: Features): ExitRule[] {
  if (!features.containerRestartPolicy || kind === 'sidecar' || kind === 'ephemeral') return [];
  return mapsIn(own(value, 'restartPolicyRules')).flatMap((rule): ExitRule[] => {
    const codes = readCodes(mapOf(own(rule, 'exitCodes')));
    const action = own(rule, 'action');
    if (action === 'Restart') return [{ action, ...codes }];
    return action === 'RestartAllContainers' && features.restartAllContainers
      ? [{ action, ...codes }]
      : [];
  });
}

/** Which exit codes a rule is about. */
export function readCodes(requirement: ValueMap): Omit<ExitRule, 'action'> {
  const values = own(requirement, 'values');
  return {
    operator: own(requirement, 'operator') === 'NotIn' ? 'NotIn' : 'In',
    codes: Array.isArray(values) ? values.filter((code) => typeof code === 'number') : [],
  };
}

const probeFields: readonly (readonly [ProbeKind, string])[] = [
  ['startup', 'startupProbe'],
  ['liveness', 'livenessProbe'],
  ['readiness', 'readinessProbe'],
];

/** The probes of a container; only mains and native sidecars have any. */
export function readProbes(
  value: ValueMap,
  kind: ContainerKind,
): Partial<Record<ProbeKind, ProbeModel>> {
  const probes: Partial<Record<ProbeKind, ProbeModel>> = {};
  if (kind !== 'main' && kind !== 'sidecar') return probes;
  for (const [probe, field] of probeFields) {
    const written = own(value, field);
    if (written === undefined || written === null) continue;
    probes[probe] = readProbe(probe, mapOf(written));
  }
  return probes;
}

/** Zero stands for the default, as the API server's defaulting has it. */
function readProbe(kind: ProbeKind, value: ValueMap): ProbeModel {
  const number = (key: string, standard: number) => countOf(own(value, key), 0) || standard;
  return {
    kind,
    needsPort: own(value, 'exec') === undefined,
    delay: number('initialDelaySeconds', 0),
    period: number('periodSeconds', 10),
    timeout: number('timeoutSeconds', 1),
    successThreshold: kind === 'readiness' ? number('successThreshold', 1) : 1,
    failureThreshold: number('failureThreshold', 3),
    grace:
      kind === 'readiness' ? undefined : countOf(own(value, 'terminationGracePeriodSeconds'), 1),
  };
}

const handlers = ['exec', 'httpGet', 'tcpSocket'];

/** A lifecycle hook of a main or sidecar; undefined when there is none, or none this version knows. */
export function readHook(
  value: ValueMap,
  which: 'postStart' | 'preStop',
  kind: ContainerKind,
  features: Features,
): HookModel | undefined {
  if (kind !== 'main' && kind !== 'sidecar') return undefined;
  const hook = mapOf(own(mapOf(own(value, 'lifecycle')), which));
  if (handlers.some((handler) => own(hook, handler) !== undefined)) return { sleep: undefined };
  const sleep = own(hook, 'sleep');
  if (sleep === undefined || !features.sleepHook) return undefined;
  return { sleep: countOf(own(mapOf(sleep), 'seconds'), 0) ?? 0 };
}

/** The mounts of a container, deepest path first, so that the first that matches a file is the one that holds it. */
export function readMounts(value: ValueMap, volumes: readonly VolumeModel[]): MountModel[] {
  const fixed = volumes.filter((v) => v.type === 'configMap' || v.type === 'fixed');
  const unwritable = new Set(fixed.map((v) => v.name));
  const mounts = mapsIn(own(value, 'volumeMounts')).map((mount) => {
    const volume = textOf(own(mount, 'name')) ?? '';
    return {
      volume,
      path: withoutEndSlash(textOf(own(mount, 'mountPath')) ?? '/'),
      subPath: withoutEndSlash(textOf(own(mount, 'subPath')) ?? ''),
      writable: own(mount, 'readOnly') !== true && !unwritable.has(volume),
    };
  });
  return mounts.sort((a, b) => b.path.length - a.path.length);
}

function withoutEndSlash(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** imagePullPolicy as written or defaulted: Always for the tag latest or none, else IfNotPresent. */
export function pullPolicyOf(value: ValueMap): 'Always' | 'IfNotPresent' | 'Never' {
  const written = own(value, 'imagePullPolicy');
  if (written === 'Always' || written === 'IfNotPresent' || written === 'Never') return written;
  const image = textOf(own(value, 'image')) ?? '';
  const tag = /:([^:/@]+)(?:@.*)?$/.exec(image)?.[1];
  return image.includes('@') || (tag !== undefined && tag !== 'latest') ? 'IfNotPresent' : 'Always';
}

/** True for a reference the runtime cannot read. An absent image is left to the validator. */
export function isBadReference(image: string): boolean {
  if (/\s|:\/\/|::|\/\/|[:@/]$/.test(image)) return true;
  const withoutTag = image.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  const path = withoutTag.includes('/')
    ? withoutTag.slice(withoutTag.indexOf('/') + 1)
    : withoutTag;
  return /[A-Z]/.test(path);
}
