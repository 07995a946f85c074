import { type Container, isWritable, type Pod, portsServedBy } from '../pod/index.ts';
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
  const port = web?.number ?? declared[0]?.number ?? served[0];
  return port === undefined ? undefined : String(port);
}

type Mounted = { readonly path: string; readonly volume: string; readonly type: string };

function mountedAt(
  { volumes }: Pod,
  app: Container,
  suits: (mounted: Mounted) => boolean,
): string | undefined {
  return app.mounts.find(({ mountPath, volume: name, readOnly }) => {
    const volume = volumes.find((each) => each.name === name);
    if (!volume || readOnly || !isWritable(volume.type)) return false;
    return suits({ path: mountPath, volume: name, type: volume.type });
  })?.mountPath;
}

function isLogPath({ path, volume }: Mounted): boolean {
  return /\blogs?\b/i.test(path) || /(^|-)logs?(-|$)/i.test(volume);
}

/** Kept beyond the pod: where a database is. */
function isKept({ type }: Mounted): boolean {
  return type === 'persistentVolumeClaim' || type === 'claimTemplate';
}
