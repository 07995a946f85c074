import type { FieldPath } from '../kubernetes/index.ts';

/** The order in which people write the keys of the mappings a pod is made of. Keys not named follow what is there. */
const OBJECT = 'apiVersion kind metadata immutable type data stringData spec status';
const METADATA = 'name generateName namespace labels annotations';
const WORKLOAD =
  'replicas revisionHistoryLimit strategy updateStrategy serviceName podManagementPolicy schedule concurrencyPolicy suspend ' +
  'completions parallelism backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished minReadySeconds selector template jobTemplate volumeClaimTemplates';
const POD =
  'restartPolicy serviceAccountName serviceAccount automountServiceAccountToken shareProcessNamespace hostNetwork hostPID hostIPC ' +
  'terminationGracePeriodSeconds securityContext imagePullSecrets initContainers containers ephemeralContainers volumes';
const CONTAINER =
  'name image imagePullPolicy restartPolicy command args workingDir ports envFrom env startupProbe livenessProbe readinessProbe ' +
  'lifecycle resources securityContext volumeMounts volumeDevices';
const MOUNT = 'name mountPath subPath subPathExpr readOnly mountPropagation';
const PORT = 'name containerPort hostPort protocol';
const VARIABLE = 'name value valueFrom';

const words = (order: string) => order.split(' ');
const OF_LIST: Readonly<Record<string, readonly string[]>> = {
  containers: words(CONTAINER),
  initContainers: words(CONTAINER),
  ephemeralContainers: words(CONTAINER),
  volumeMounts: words(MOUNT),
  ports: words(PORT),
  env: words(VARIABLE),
};

/** Keys that stand directly before another one, whatever else its mapping holds. */
const DIRECTLY_BEFORE: ReadonlyMap<string, string> = new Map([['initContainers', 'containers']]);

const SMALL: ReadonlySet<string> = new Set(['ports', 'volumeMounts', 'env']);

function orderOf(path: FieldPath, keys: ReadonlySet<string>): readonly string[] {
  const list = path.at(-2);
  const isItem = typeof path.at(-1) === 'number' && typeof list === 'string';
  if (isItem && !(list === 'items' && keys.has('kind'))) return OF_LIST[list] ?? ['name'];
  if (path.at(-1) === 'metadata') return words(METADATA);
  if (path.at(-1) === 'template' || path.at(-1) === 'jobTemplate') return ['metadata', 'spec'];
  if (keys.has('containers')) return words(POD);
  if (keys.has('apiVersion') || keys.has('kind')) return words(OBJECT);
  if (keys.has('template') || keys.has('jobTemplate')) return words(WORKLOAD);
  return [];
}

/**
 * Where a new key goes among the keys of the mapping at `path`: the index of the key it goes before. Init containers
 * directly before the containers; any other after the last one that precedes it by custom, else before the first that follows it, else at the end. In a port, mount or variable never
 * before the first key: it shares its line with the dash, and the line would change.
 */
export function placeOfKey(key: string, keys: readonly string[], path: FieldPath): number {
  const order = orderOf(path, new Set(keys));
  const rank = order.indexOf(key);
  if (rank === -1) return keys.length;
  const beside = keys.indexOf(DIRECTLY_BEFORE.get(key) ?? '');
  if (beside !== -1) return beside;
  const ranks = keys.map((each) => order.indexOf(each));
  const before = ranks.findLastIndex((each) => each !== -1 && each < rank);
  if (before !== -1) return before + 1;
  const after = ranks.findIndex((each) => each > rank);
  const first = SMALL.has(String(path.at(-2))) ? Math.min(1, keys.length) : 0;
  return after === -1 ? keys.length : Math.max(after, first, keys.lastIndexOf('<<') + 1);
}
