import type { Value } from '../../kubernetes/index.ts';
import { parseManifest } from '../../manifest/index.ts';

/** For tests: a manifest in one of several layouts, and the part of it whose fields are tried. */
export interface Host {
  readonly name: string;
  readonly text: string;
  readonly part: { readonly container?: string; readonly volume?: string };
}

/** The same manifest in block style, with items in flow style, all in flow style, as JSON, and with CRLF. */
export function layoutsOf(name: string, block: string, part: Host['part']): readonly Host[] {
  const value = parseManifest(block).documents[0]?.parsed.value ?? null;
  const host = (layout: string, text: string): Host => ({ name: `${name}, ${layout}`, text, part });
  return [
    host('block', block),
    host('flow', `# in one line\n${flow(value)}\n`),
    host('JSON', `${JSON.stringify(value, null, 2)}\n`),
    host('CRLF', block.replaceAll('\n', '\r\n')),
    host('no last break', block.replace(/\n$/, '')),
  ];
}

function flow(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, each]) => `${key}: ${flow(each)}`);
  return `{${pairs.join(', ')}}`;
}

/** A container of each role, with an item in every list of objects. */
export const CONTAINERS = `apiVersion: v1
kind: Pod
metadata:
  name: shop # the shop
spec:
  initContainers:
  - name: logs
    image: acme/logs:1
    restartPolicy: Always
  - name: prepare
    image: acme/prepare:1 # runs once
  containers:
  # serves the shop
  - name: app
    image: acme/app:1
    env:
    - name: MODE
      value: fast # for now
    envFrom:
    - configMapRef:
        name: config
    ports:
    - containerPort: 8080
    volumeMounts:
    - name: data
      mountPath: /data
    volumeDevices:
    - name: disk
      devicePath: /dev/xvda
    resizePolicy:
    - resourceName: cpu
      restartPolicy: NotRequired

  # looks at it
  - name: watch
    image: acme/watch:1
  volumes:
  - name: data
    emptyDir: {}
`;

/** A bare container, to which every field is new. */
export const BARE = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
    - name: app # the app
      image: acme/app:1

    # beside it
    - name: watch
      image: acme/watch:1
`;

/** A volume of each type. */
export const VOLUMES: readonly (readonly [name: string, source: string])[] = [
  ['emptyDir', 'emptyDir: {}'],
  ['configMap', 'configMap:\n      name: config\n      items:\n      - key: a\n        path: a'],
  ['secret', 'secret:\n      secretName: keys\n      items:\n      - key: a\n        path: a'],
  ['persistentVolumeClaim', 'persistentVolumeClaim:\n      claimName: disk'],
  [
    'projected',
    'projected:\n      sources:\n      - configMap:\n          name: config\n      - serviceAccountToken:\n          path: token',
  ],
  [
    'downwardAPI',
    'downwardAPI:\n      items:\n      - path: labels\n        fieldRef:\n          fieldPath: metadata.labels',
  ],
  ['hostPath', 'hostPath:\n      path: /var/log'],
  [
    'ephemeral',
    'ephemeral:\n      volumeClaimTemplate:\n        spec:\n          accessModes:\n          - ReadWriteOnce',
  ],
  ['csi', 'csi:\n      driver: a.example.com'],
  ['image', 'image:\n      reference: acme/files:1'],
  ['nfs', 'nfs:\n      server: a.example.com\n      path: /'],
];

/** A pod with one volume. */
export function podWithVolume(source: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: app
    image: acme/app:1
    volumeMounts:
    - name: data
      mountPath: /data
  volumes:
  - name: data # kept
    ${source}
  # the last
  - name: last
    emptyDir: {}
`;
}

const POD_SPEC = `containers:
- name: app
  image: acme/app:1
imagePullSecrets:
- name: registry
hostAliases:
- ip: 10.0.0.1
dnsConfig:
  options:
  - name: ndots
tolerations:
- key: a
topologySpreadConstraints:
- maxSkew: 1
securityContext:
  sysctls:
  - name: a
    value: "1"
`;

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** A manifest of each kind. */
export const KINDS: Readonly<Record<string, string>> = {
  Pod: `apiVersion: v1\nkind: Pod\nmetadata:\n  name: shop\nspec:\n${indented(POD_SPEC, 2)}`,
  ...Object.fromEntries(
    ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map((kind) => [
      kind,
      `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: shop\nspec:\n  selector:\n    matchExpressions:\n    - {key: app, operator: Exists}\n  template:\n    spec:\n${indented(POD_SPEC, 6)}`,
    ]),
  ),
  Job: `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: shop\nspec:\n  # once\n  template:\n    spec:\n${indented(POD_SPEC, 6)}`,
  CronJob: `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: shop\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n${indented(POD_SPEC, 10)}`,
};

export const CLAIM = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: shop
spec:
  template:
    spec:
      containers:
      - name: app
        image: acme/app:1
  volumeClaimTemplates:
  - metadata:
      name: data
    spec:
      accessModes:
      - ReadWriteOnce
`;
