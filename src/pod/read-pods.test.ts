import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFieldPath, type Value, type ValueMap } from '../kubernetes/index.ts';
import { podsInValues } from './read-pods.ts';

function podWith(spec: ValueMap, metadata: ValueMap = {}): Value {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'shop', ...metadata }, spec };
}

function read(...values: Value[]) {
  const pod = podsInValues(values).find(({ document }) => document === 0);
  if (!pod) throw new Error('no pod');
  return pod;
}

describe('containers', () => {
  const spec = {
    initContainers: [
      { name: 'migrate' },
      { name: 'proxy', restartPolicy: 'Always' },
      { name: 'warm', restartPolicy: 'Never' },
    ],
    containers: [{ name: 'app' }, { name: 'logs' }],
  };

  it('have roles and places: one sequence for init containers and sidecars', () => {
    expect(
      read(podWith(spec)).containers.map(({ name, role, order }) => [name, role, order]),
    ).toEqual([
      ['migrate', 'init', 1],
      ['proxy', 'sidecar', 2],
      ['warm', 'init', 3],
      ['app', 'main', 0],
      ['logs', 'classic', 1],
    ]);
  });

  it.each([
    ['the annotation names one', 'logs', 'logs'],
    ['the annotation names none of them', 'gone', 'app'],
    ['the annotation names an init container', 'proxy', 'app'],
  ])('the main one when %s', (_, named, main) => {
    const annotations = { 'kubectl.kubernetes.io/default-container': named };
    const { containers } = read(podWith(spec, { annotations }));
    expect(containers.filter(({ role }) => role === 'main').map(({ name }) => name)).toEqual([
      main,
    ]);
  });

  it('carry what their card shows', () => {
    const { containers } = read(
      podWith({
        containers: [
          {
            name: 'app',
            image: 'shop:1',
            ports: [
              { containerPort: 8080, name: 'http' },
              { containerPort: '53', protocol: 'UDP' },
              { name: 'none' },
            ],
            volumeMounts: [
              { name: 'data', mountPath: '/data', readOnly: true, subPath: 'a' },
              { mountPath: '/x' },
            ],
            resources: { requests: { cpu: 1, memory: '64Mi' }, limits: { cpu: 0.5 } },
            readinessProbe: { httpGet: { port: 'http' } },
            livenessProbe: null,
          },
        ],
      }),
    );
    expect(containers[0]).toMatchObject({
      image: 'shop:1',
      ports: [
        { number: 8080, name: 'http', protocol: 'TCP' },
        { number: 53, protocol: 'UDP' },
      ],
      mounts: [{ volume: 'data', mountPath: '/data', readOnly: true, subPath: 'a' }],
      requests: { cpu: '1', memory: '64Mi' },
      limits: { cpu: '0.5' },
      probes: ['readiness'],
    });
    expect(containers[0]?.mounts.map(({ path }) => printFieldPath(path))).toEqual([
      'spec.containers[0].volumeMounts[0]',
    ]);
  });
});

describe('volumes', () => {
  const cases: [ValueMap, string, string][] = [
    [{ emptyDir: {} }, 'emptyDir', 'no size limit'],
    [{ emptyDir: null }, 'emptyDir', 'no size limit'],
    [{ emptyDir: { sizeLimit: '512Mi' } }, 'emptyDir', '512Mi'],
    [{ emptyDir: { medium: 'Memory' } }, 'emptyDir-memory', 'no size limit'],
    [{ configMap: { name: 'conf' } }, 'configMap', 'conf'],
    [{ secret: { secretName: 'tls' } }, 'secret', 'tls'],
    [{ persistentVolumeClaim: { claimName: 'disk' } }, 'persistentVolumeClaim', 'disk'],
    [{ projected: { sources: [{}, {}] } }, 'projected', '2 sources'],
    [{ downwardAPI: { items: [{ path: 'labels' }] } }, 'downwardAPI', '1 item'],
    [{ hostPath: { path: '/var/log' } }, 'hostPath', '/var/log'],
    [
      {
        ephemeral: {
          volumeClaimTemplate: { spec: { resources: { requests: { storage: '1Gi' } } } },
        },
      },
      'ephemeral',
      '1Gi',
    ],
    [{ csi: { driver: 'secrets-store.csi.k8s.io' } }, 'csi', 'secrets-store.csi.k8s.io'],
    [{ image: { reference: 'acme/model:1' } }, 'image', 'acme/model:1'],
    [{ nfs: { server: 'files', path: '/x' } }, 'nfs', 'files:/x'],
    [{ iscsi: { lun: 0 } }, 'other', ''],
    [{}, 'other', ''],
    [{ configMap: 'conf' }, 'configMap', ''],
  ];
  it.each(cases)('%j is %s, %s', (source, type, detail) => {
    expect(read(podWith({ volumes: [{ name: 'v', ...source }] })).volumes[0]).toMatchObject({
      type,
      detail,
    });
  });

  it('know who writes and who reads', () => {
    const mount = (name: string, volume: string, readOnly = false) => ({
      name,
      volumeMounts: [{ name: volume, mountPath: '/a', readOnly }],
    });
    const { volumes } = read(
      podWith({
        volumes: [
          { name: 'logs', emptyDir: {} },
          { name: 'conf', configMap: { name: 'c' } },
          { name: 'disk', persistentVolumeClaim: { claimName: 'd', readOnly: true } },
        ],
        containers: [
          mount('app', 'logs'),
          mount('tail', 'logs', true),
          mount('x', 'conf'),
          mount('y', 'disk'),
          mount('z', 'undeclared'),
        ],
      }),
    );
    expect(volumes.map(({ name, writers, readers }) => [name, writers, readers])).toEqual([
      ['logs', ['app'], ['tail']],
      ['conf', [], ['x']],
      ['disk', [], ['y']],
    ]);
  });

  it('come from the claim templates of a StatefulSet too', () => {
    const pod = read({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      spec: {
        replicas: 3,
        template: {
          spec: { containers: [{ name: 'db', volumeMounts: [{ name: 'data', mountPath: '/d' }] }] },
        },
        volumeClaimTemplates: [
          { metadata: { name: 'data' }, spec: { resources: { requests: { storage: '10Gi' } } } },
        ],
      },
    });
    expect(pod.replicas).toBe(3);
    expect(pod.volumes).toMatchObject([
      { name: 'data', type: 'claimTemplate', detail: '10Gi', writers: ['db'] },
    ]);
    expect(printFieldPath(pod.volumes[0]?.path ?? [])).toBe('spec.volumeClaimTemplates[0]');
  });
});

describe('other documents', () => {
  const spec = {
    serviceAccountName: 'robot',
    imagePullSecrets: [{ name: 'pull' }],
    volumes: [
      { name: 'conf', configMap: { name: 'conf' } },
      { name: 'all', projected: { sources: [{ secret: { name: 'tls' } }] } },
      { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } },
    ],
    containers: [
      {
        name: 'app',
        ports: [{ containerPort: 8080, name: 'http' }],
        env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'tls', key: 'k' } } }],
        envFrom: [{ configMapRef: { name: 'conf' } }],
      },
    ],
  };
  const named = (kind: string, name: string, namespace?: string): Value => ({
    apiVersion: 'v1',
    kind,
    metadata: namespace === undefined ? { name } : { name, namespace },
  });

  it('answer references', () => {
    const pod = read(
      podWith(spec, { namespace: 'here' }),
      named('ConfigMap', 'conf'),
      { apiVersion: 'v1', kind: 'List', items: [named('Secret', 'tls', 'here')] },
      named('PersistentVolumeClaim', 'disk', 'elsewhere'),
    );
    expect(
      pod.references.map(({ kind, name, from, document }) => [
        kind,
        name,
        printFieldPath(from),
        document,
      ]),
    ).toEqual([
      ['Secret', 'tls', 'spec.containers[0].env[0].valueFrom.secretKeyRef.name', 2],
      ['ConfigMap', 'conf', 'spec.containers[0].envFrom[0].configMapRef.name', 1],
      ['ConfigMap', 'conf', 'spec.volumes[0].configMap.name', 1],
      ['Secret', 'tls', 'spec.volumes[1].projected.sources[0].secret.name', 2],
      [
        'PersistentVolumeClaim',
        'disk',
        'spec.volumes[2].persistentVolumeClaim.claimName',
        undefined,
      ],
      ['ServiceAccount', 'robot', 'spec.serviceAccountName', undefined],
      ['Secret', 'pull', 'spec.imagePullSecrets[0].name', undefined],
    ]);
    expect(pod.volumes.map(({ answeredBy }) => answeredBy)).toEqual([1, undefined, undefined]);
  });

  it('stand at the edge when they are Services that select the pod', () => {
    const service = (
      name: string,
      selector: Value,
      ports: Value = [{ port: 80, targetPort: 'http' }],
    ) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { selector, ports },
    });
    const pod = read(
      podWith(spec, { labels: { app: 'shop', tier: 'web' } }),
      service('yes', { app: 'shop' }),
      service('number', { app: 'shop' }, [{ port: 8080 }, { port: 9, targetPort: 1234 }]),
      service('no', { app: 'other' }),
      service('none', {}),
      { ...service('knative', { app: 'shop' }), apiVersion: 'serving.knative.dev/v1' },
    );
    expect(pod.services).toEqual([
      { name: 'yes', document: 1, ports: [{ port: 80, targetPort: 'http', container: 'app' }] },
      {
        name: 'number',
        document: 2,
        ports: [
          { port: 8080, targetPort: '8080', container: 'app' },
          { port: 9, targetPort: '1234' },
        ],
      },
    ]);
  });
});

it('takes any value in any place', () => {
  const wild: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<Value[]>(null, true, 0, -1, 8080, '', 'Pod', 'localhost:1', '$(A)'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          ...[
            'name',
            'image',
            'ports',
            'containerPort',
            'env',
            'value',
            'args',
            'volumeMounts',
            'resources',
          ],
          ...[
            'requests',
            'livenessProbe',
            'httpGet',
            'exec',
            'command',
            'lifecycle',
            'emptyDir',
            'projected',
          ],
          ...[
            'sources',
            'secret',
            'metadata',
            'labels',
            'restartPolicy',
            '__proto__',
            'constructor',
          ],
        ),
        tie('value'),
        { maxKeys: 6 },
      ),
    ),
  })).value;
  const document = fc.record({
    kind: fc.constantFrom<Value[]>('Pod', 'Service', 'List', null),
    metadata: wild,
    items: wild,
    spec: fc.oneof(
      wild,
      fc.record({
        containers: wild,
        initContainers: fc.array(wild),
        volumes: fc.array(wild),
        selector: wild,
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 3 }), (values) => {
      podsInValues(values);
    }),
    { numRuns: 400 },
  );
});
