import {
  type FieldPath,
  isValueMap,
  mapsOf,
  type Value,
  type ValueMap,
  valueAt,
} from '../kubernetes/index.ts';
import type { Manifest } from '../manifest/index.ts';
import { type Container, type Pod, readPods, type Volume } from '../pod/index.ts';
import type { Pattern } from './pattern.ts';

/** What a pattern brings to a pod: everything in its manifest that is not the app and its workload. */
export interface Brought {
  readonly pod: Pod;
  /** All containers but the app, in their order. */
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly app: AppGains;
  /** Fields of the pod spec, such as a service account, by their paths from the spec. */
  readonly fields: readonly PodField[];
  readonly annotations: ValueMap;
  /** Labels that no selector of the pattern asks for. */
  readonly labels: ValueMap;
  /** The pod's security context as the pattern has it: what its containers count on. */
  readonly securityContext: ValueMap;
  /** Documents without the pod, by their index. */
  readonly others: readonly number[];
}

/** What the app's container has in the pattern to work with what is beside it: mounts, variables, ports. */
export interface AppGains {
  readonly mounts: readonly ValueMap[];
  readonly env: readonly ValueMap[];
  readonly envFrom: readonly ValueMap[];
  readonly ports: readonly ValueMap[];
}

export interface PodField {
  readonly at: FieldPath;
  readonly value: Value;
}

/**
 * What a pattern brings, read from its manifest as it is or with values filled in and names changed; undefined when the
 * manifest lost the container that stands for the app.
 */
export function broughtBy(pattern: Pattern, manifest: Manifest): Brought | undefined {
  const pod = readPods(manifest)[0];
  const container = pod?.containers.find(({ name }) => name === pattern.app.name);
  const document = pod && manifest.documents[pod.document]?.parsed.value;
  if (!pod || !container || document === undefined) return undefined;
  const spec = mapAt(document, pod.spec);
  const metadata = mapAt(document, pod.metadata);
  return {
    pod,
    containers: pod.containers.filter((other) => other !== container),
    volumes: pod.volumes,
    app: gainsOf(container.value, pattern),
    fields: fieldsOf(spec),
    annotations: without(mapAt(metadata, ['annotations']), [
      'kubectl.kubernetes.io/default-container',
    ]),
    labels: withoutIdentity(mapAt(metadata, ['labels']), selectedLabels(manifest)),
    securityContext: mapAt(spec, ['securityContext']),
    others: manifest.documents.map(({ index }) => index).filter((index) => index !== pod.document),
  };
}

/** A port of the app belongs to the pattern when it is one of its values: the others are the stand-in's own. */
function gainsOf(container: ValueMap, { app, values }: Pattern): AppGains {
  const meant = mapsOf(app.value, 'ports').map(({ containerPort }) =>
    values.some(({ text }) => text === String(containerPort)),
  );
  return {
    mounts: mapsOf(container, 'volumeMounts'),
    env: mapsOf(container, 'env'),
    envFrom: mapsOf(container, 'envFrom'),
    ports: mapsOf(container, 'ports').filter((_, index) => meant[index]),
  };
}

/** Fields of a pod spec that a pattern may need of the whole pod. */
const POD_FIELDS: readonly FieldPath[] = [
  ['serviceAccountName'],
  ['shareProcessNamespace'],
  ['securityContext', 'fsGroup'],
  ['securityContext', 'fsGroupChangePolicy'],
];

/** A token is only asked for by who needs one: `false` is the app's own choice. */
function fieldsOf(spec: ValueMap): readonly PodField[] {
  const needsToken = spec.automountServiceAccountToken === true;
  const paths = needsToken ? [...POD_FIELDS, ['automountServiceAccountToken']] : POD_FIELDS;
  return paths.flatMap((at) => {
    const value = valueAt(spec, at);
    return value === undefined ? [] : [{ at, value }];
  });
}

/** The keys of the labels by which workloads and Services of the manifest find their pods. */
function selectedLabels({ documents }: Manifest): readonly string[] {
  return documents.flatMap(({ parsed }) => {
    const selector = mapAt(parsed.value, ['spec', 'selector']);
    const match = selector.matchLabels;
    return Object.keys(isValueMap(match) ? match : selector);
  });
}

function without(map: ValueMap, keys: readonly string[]): ValueMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}

/** Labels that say whose pod it is: they are the workload's own. */
const IDENTITY = /^(app|name|app\.kubernetes\.io\/.*|pod-template-hash)$/;

function withoutIdentity(labels: ValueMap, selected: readonly string[]): ValueMap {
  return without(labels, [...selected, ...Object.keys(labels).filter((key) => IDENTITY.test(key))]);
}

function mapAt(value: Value, at: FieldPath): ValueMap {
  const found = valueAt(value, at);
  return isValueMap(found) ? found : {};
}
