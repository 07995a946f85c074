import type {
  Container,
  Link,
  Mount,
  Pod,
  Port,
  ProbeKind,
  Role,
  Volume,
} from '../../pod/index.ts';

/** Pods for tests, written as short as a sketch. Not part of the room's door. */
export interface SketchContainer {
  readonly name: string;
  readonly role: Role;
  readonly image?: string;
  readonly ports?: readonly (number | readonly [number, string])[];
  /** `logs:/var/log/app` for rw, `logs:/var/log/app:ro` for ro. */
  readonly mounts?: readonly string[];
  readonly requests?: Readonly<Record<string, string>>;
  readonly probes?: readonly ProbeKind[];
}

export interface Sketch {
  readonly name?: string;
  readonly replicas?: number;
  readonly containers: readonly SketchContainer[];
  /** `logs emptyDir 512Mi`. */
  readonly volumes?: readonly string[];
  /** `app>db-proxy:5432`, dangling `app>:9999`. */
  readonly links?: readonly string[];
}

/** The pod a sketch describes. */
export function podOf(sketch: Sketch): Pod {
  const counts = { sequence: 0, containers: 0 };
  const containers = sketch.containers.map((container): Container => {
    const sequence = container.role === 'init' || container.role === 'sidecar';
    const order = sequence ? ++counts.sequence : counts.containers++;
    const list = sequence ? 'initContainers' : 'containers';
    const path = ['spec', list, sequence ? order - 1 : order];
    return {
      name: container.name,
      role: container.role,
      order,
      image: container.image ?? `example.org/${container.name}:1.4.2`,
      ports: (container.ports ?? []).map((port, i) => portOf(port, [...path, 'ports', i])),
      mounts: (container.mounts ?? []).map((text, i) => mountOf(text, [...path, 'mounts', i])),
      requests: container.requests ?? {},
      limits: {},
      probes: container.probes ?? [],
      path,
      value: {},
    };
  });
  return {
    document: 0,
    kind: 'Deployment',
    name: sketch.name ?? 'shop',
    object: [],
    spec: ['spec'],
    metadata: ['metadata'],
    replicas: sketch.replicas,
    containers,
    volumes: (sketch.volumes ?? []).map((text, i) => volumeOf(text, i, containers)),
    links: (sketch.links ?? []).map(linkOf),
    nameCalls: [],
    services: [],
    references: [],
  };
}

function portOf(port: number | readonly [number, string], path: (string | number)[]): Port {
  if (typeof port === 'number') return { number: port, protocol: 'TCP', path };
  return { number: port[0], name: port[1], protocol: 'TCP', path };
}

function mountOf(text: string, path: (string | number)[]): Mount {
  const [volume = '', mountPath = '', mode] = text.split(':');
  return { volume, mountPath, readOnly: mode === 'ro', path };
}

const TYPES = ['configMap', 'secret', 'persistentVolumeClaim', 'projected', 'hostPath'] as const;
const READ_ONLY = new Set<Volume['type']>(['configMap', 'secret', 'projected', 'downwardAPI']);

function volumeOf(text: string, index: number, containers: readonly Container[]): Volume {
  const [name = '', word = 'emptyDir', detail = ''] = text.split(' ');
  const type = TYPES.find((known) => known === word) ?? 'emptyDir';
  const mounting = (writes: boolean) =>
    containers
      .filter(({ mounts }) =>
        mounts.some((mount) => mount.volume === name && mount.readOnly !== writes),
      )
      .map((container) => container.name);
  const fixed = READ_ONLY.has(type);
  return {
    name,
    type,
    sourceKey: type,
    detail,
    writers: fixed ? [] : mounting(true),
    readers: fixed ? [...mounting(true), ...mounting(false)] : mounting(false),
    path: ['spec', 'volumes', index],
    value: {},
  };
}

function linkOf(text: string, index: number): Link {
  const [client = '', rest = ''] = text.split('>');
  const [server = '', port = '0'] = rest.split(':');
  return {
    client,
    server: server === '' ? undefined : server,
    port: Number(port),
    via: ['spec', 'containers', 0, 'env', index, 'value'],
    text: `127.0.0.1:${port}`,
  };
}

/** The example of the design: one init container, two sidecars, MAIN and a classic sidecar. */
export const SHOP: Sketch = {
  name: 'shop',
  replicas: 3,
  containers: [
    {
      name: 'db-proxy',
      role: 'sidecar',
      image: 'gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.25.3',
      ports: [[5432, 'postgres']],
      requests: { cpu: '100m', memory: '128Mi' },
      probes: ['startup'],
    },
    {
      name: 'migrate',
      role: 'init',
      image: 'flyway/flyway:12.4.0',
      requests: { cpu: '200m', memory: '256Mi' },
    },
    {
      name: 'log-shipper',
      role: 'sidecar',
      image: 'cr.fluentbit.io/fluent/fluent-bit:5.1.1',
      ports: [[2020, 'health']],
      mounts: [
        'logs:/var/log/app:ro',
        'flb-state:/fluent-bit/state',
        'shipper-config:/fluent-bit/etc/conf:ro',
      ],
      requests: { cpu: '25m', memory: '32Mi' },
      probes: ['liveness'],
    },
    {
      name: 'app',
      role: 'main',
      image: 'registry.example/shop:1.8.2',
      ports: [[8080, 'http']],
      mounts: ['logs:/var/log/app'],
      requests: { cpu: '250m', memory: '256Mi' },
      probes: ['readiness'],
    },
    {
      name: 'metrics',
      role: 'classic',
      image: 'nginx/nginx-prometheus-exporter:1.5.1',
      ports: [[9113, 'metrics']],
    },
  ],
  volumes: ['logs emptyDir 512Mi', 'flb-state emptyDir', 'shipper-config configMap'],
  links: ['app>db-proxy:5432', 'migrate>db-proxy:5432', 'metrics>app:8080'],
};
