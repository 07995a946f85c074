import { knownField } from '../inspector/index.ts';
import { type Pod, suggestImages } from '../pod/index.ts';
import { API_VERSIONS, apiVersionOf } from './api-versions.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { type FieldRef, fieldAt, typeAt } from './type-at.ts';

/** Values for the key the cursor stands after: fixed choices, and names the pod and the file know. */
export function valuesFor(cursor: Cursor, pod: Pod | undefined, text: string): Completion[] {
  const { path, key, apiVersion, kind, prefix } = cursor;
  if (path.length === 0 && key === 'kind') return asValues(Object.keys(API_VERSIONS), 'kind');
  if (path.length === 0 && key === 'apiVersion') {
    const own = apiVersionOf(kind);
    return asValues(own ? [own] : [...new Set(Object.values(API_VERSIONS))], 'apiVersion');
  }
  const field = fieldAt(apiVersion, kind, path, key);
  if (!field) return quantities(cursor);
  const names = pod ? namesFor(field, cursor, pod) : [];
  if (field.owner === 'Container' && key === 'image')
    return asValues(suggestImages(prefix, 20), 'image');
  return [...names, ...objectsOf(field, text), ...choicesOf(field)];
}

const asValues = (values: readonly string[], detail: string): Completion[] =>
  values.map((value) => ({ label: value, insert: value, is: 'value', detail }));

const asNames = (names: readonly string[], detail: string): Completion[] =>
  [...new Set(names)]
    .filter(Boolean)
    .map((name) => ({ label: name, insert: name, is: 'name', detail }));

/** Values that are free texts to the API, but of which few are usual. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  'Capabilities.drop': ['ALL'],
  'Capabilities.add': ['NET_BIND_SERVICE', 'CHOWN', 'SETUID', 'SETGID', 'NET_ADMIN', 'SYS_PTRACE'],
  'PodAffinityTerm.topologyKey': ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
  'TopologySpreadConstraint.topologyKey': ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
};

/** Choices, booleans and usual values. */
function choicesOf({ owner, field, type }: FieldRef): Completion[] {
  if (type === 'bool') return asValues(['true', 'false'], 'boolean');
  const usualValues = USUAL[`${owner}.${field}`];
  if (usualValues) return asValues(usualValues, field);
  const known = knownField(owner, field);
  const input = known?.input.kind === 'list' ? known.input.item : known?.input;
  if (input?.kind !== 'choice') return [];
  const usual = known?.default;
  return input.options.map((option) => ({
    label: option,
    insert: option,
    is: 'value',
    detail: option === usual ? 'default' : field,
  }));
}

/** Names of the pod's own things, where one is meant. */
function namesFor({ owner, field }: FieldRef, { path }: Cursor, pod: Pod): Completion[] {
  switch (`${owner}.${field}`) {
    case 'VolumeMount.name':
    case 'VolumeDevice.name':
      return asNames(
        pod.volumes.map(({ name }) => name),
        'volume',
      );
    case 'ResourceFieldSelector.containerName':
    case 'ContainerResourcePolicy.containerName':
      return asNames(
        pod.containers.map(({ name }) => name),
        'container',
      );
    case 'HTTPGetAction.port':
    case 'TCPSocketAction.port':
    case 'GRPCAction.port':
      return portsOf(pod, path);
    case 'ServicePort.targetPort':
      return pod.containers.flatMap((container) => portsOfContainer(container));
    default:
      return [];
  }
}

/** The ports of the container the path runs through. */
function portsOf(pod: Pod, path: Cursor['path']): Completion[] {
  const own = pod.containers.find((container) =>
    container.path.every((step, i) => path[i] === step),
  );
  return own ? portsOfContainer(own) : [];
}

function portsOfContainer({ name, ports }: Pod['containers'][number]): Completion[] {
  return ports.flatMap((port) => [
    ...asNames([port.name ?? ''], `port ${port.number} of ${name}`),
    ...asNames([String(port.number)], `port of ${name}`),
  ]);
}

/** Which kind of object a reference names. */
const REFERS: Readonly<Record<string, string>> = {
  'ConfigMapVolumeSource.name': 'ConfigMap',
  'ConfigMapProjection.name': 'ConfigMap',
  'ConfigMapKeySelector.name': 'ConfigMap',
  'ConfigMapEnvSource.name': 'ConfigMap',
  'SecretVolumeSource.secretName': 'Secret',
  'SecretProjection.name': 'Secret',
  'SecretKeySelector.name': 'Secret',
  'SecretEnvSource.name': 'Secret',
  'PersistentVolumeClaimVolumeSource.claimName': 'PersistentVolumeClaim',
  'PodSpec.serviceAccountName': 'ServiceAccount',
};

/** Names of objects in the same file that a reference can mean; read from the lines, so that half-typed text does not matter. */
function objectsOf({ owner, field }: FieldRef, text: string): Completion[] {
  const kind = REFERS[`${owner}.${field}`];
  if (!kind) return [];
  const names = text
    .split(/^---.*$/m)
    .filter((document) => new RegExp(`^kind:\\s*["']?${kind}["']?\\s*(#.*)?$`, 'm').test(document))
    .map((document) => nameIn(document));
  return asNames(names, kind);
}

function nameIn(document: string): string {
  const metadata = /^metadata:(.*(?:\r?\n(?:[ \t].*|\s*))*)/m.exec(document)?.[1] ?? '';
  return /(?:^|[\s{,])name:\s*["']?([^\s"'},]+)/.exec(metadata)?.[1] ?? '';
}

/** Usual amounts below `requests` and `limits`. */
function quantities({ path, key, apiVersion, kind }: Cursor): Completion[] {
  const type = typeAt(apiVersion, kind, path);
  if (type !== '{}quantity') return [];
  return key === 'cpu'
    ? asValues(['50m', '100m', '250m', '500m', '1'], 'cores')
    : asValues(['32Mi', '64Mi', '128Mi', '256Mi', '512Mi', '1Gi'], 'bytes');
}
