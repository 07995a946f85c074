import { isDns1123Label, valueAt } from '../kubernetes/index.ts';
import {
  type Container,
  isWritable,
  type Mount,
  type Pod,
  portsServedBy,
  type Volume,
  type VolumeType,
} from '../pod/index.ts';
import type { PatternValue } from './header.ts';
import type { Pattern, PatternValues } from './pattern.ts';

/** A value of a pattern as it is proposed for one pod. */
export interface AskedValue extends PatternValue {
  /** What to propose: read from the pod where it tells, else as the pattern has it. */
  readonly proposed: string;
}

/** The values of a pattern with what the pod says of them; `app` is the container the pattern comes to stand beside. */
export function askedValues(
  pattern: Pattern,
  pod: Pod,
  app: Container | undefined = pod.containers.find(({ role }) => role === 'main'),
): readonly AskedValue[] {
  return pattern.values.map((value) => ({
    ...value,
    proposed: (app && readFrom(value, pod, app)) ?? value.text,
  }));
}

/** What is proposed, by key. */
export function proposedValues(pattern: Pattern, pod: Pod, app: Container): PatternValues {
  return Object.fromEntries(
    askedValues(pattern, pod, app).map(({ key, proposed }) => [key, proposed]),
  );
}

/** Values a pod can tell by their usual keys. */
function readFrom({ key, text }: PatternValue, pod: Pod, app: Container): string | undefined {
  switch (key) {
    case 'app-port':
      return appPort(app, Number(text));
    case 'log-path':
      return mountedAt(pod, app, isLogPath);
    case 'data-path':
      return mountedAt(pod, app, isKept);
    case 'config-path':
      return mountedAt(pod, app, isOf('configMap'));
    case 'tls-path':
      return mountedAt(pod, app, isOf('secret'));
    case 'app-id':
      return isDns1123Label(pod.name).length === 0 ? pod.name : undefined;
    case 'app-user':
      return userOf(app) ?? (pod.user === undefined ? undefined : String(pod.user));
    default:
      return undefined;
  }
}

/** The port the pattern expects if the app serves it, else the first one it declares, else one it is known to serve. */
function appPort(app: Container, expected: number): string | undefined {
  const served = portsServedBy(app);
  if (served.includes(expected)) return undefined;
  const declared = app.ports.filter(({ protocol }) => protocol === 'TCP');
  const web = declared.find(({ name }) => name !== undefined && /^(https?|web|app)\b/.test(name));
  const undeclared = served.find((port) => !app.ports.some(({ number }) => number === port));
  const port = web?.number ?? declared[0]?.number ?? undeclared;
  return port === undefined ? undefined : String(port);
}

/** The user the container runs as, where it says so itself. */
function userOf({ value }: Container): string | undefined {
  const user = valueAt(value, ['securityContext', 'runAsUser']);
  return typeof user === 'number' ? String(user) : undefined;
}

/** The path of the first mount of a whole volume that suits. */
function mountedAt(
  { volumes }: Pod,
  app: Container,
  suits: (mount: Mount, volume: Volume) => boolean,
): string | undefined {
  const found = app.mounts.find((mount) => {
    const volume = volumes.find(({ name }) => name === mount.volume);
    return volume !== undefined && suits(mount, volume);
  });
  return found?.mountPath.replace(/(.)\/+$/, '$1');
}

function isLogPath({ mountPath, volume: name, readOnly }: Mount, { type }: Volume): boolean {
  const speaksOfLogs = /\blogs?\b/i.test(mountPath) || /(^|-)logs?(-|$)/i.test(name);
  return speaksOfLogs && !readOnly && isWritable(type);
}

/** Kept beyond the pod: where a database is. */
function isKept({ readOnly }: Mount, { type }: Volume): boolean {
  return !readOnly && (type === 'persistentVolumeClaim' || type === 'claimTemplate');
}

/** A file mounted by subPath never changes: there is nothing to watch. */
function isOf(wanted: VolumeType): (mount: Mount, volume: Volume) => boolean {
  return ({ subPath }, { type }) => type === wanted && subPath === undefined;
}
