import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { reason, textAfter } from './gesture-testing.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels:
    app: shop
    version: "2"
spec:
  initContainers:
  - name: prepare
    image: acme/prepare:1
    ports:
    - containerPort: 1
  - name: metrics
    image: acme/metrics:1
    restartPolicy: Always
    ports:
    - containerPort: 9090
      name: metrics
  containers:
  - name: app
    image: acme/app:1
    ports:
    - containerPort: 8080
      name: http
    - containerPort: 53
      protocol: UDP
`;

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
  - name: metrics
    port: 9090
    targetPort: metrics
  - name: http
    port: 8080
    targetPort: http
  - name: udp-53
    port: 53
    targetPort: 53
    protocol: UDP
`;

describe('a Service for the ports of the pod', () => {
  it('comes as a document after it, by its labels', () => {
    const now = textAfter(POD, { do: 'addService' });
    expect(now).toBe(`${POD}---\n${SERVICE}`);
    expect(readPods(parseManifest(now))[0]?.services.map(({ name }) => name)).toEqual(['shop']);
  });

  it('of a single port without a name needs none', () => {
    const one =
      'kind: Pod\nmetadata: {name: a, labels: {app: a}}\nspec: {containers: [{name: a, ports: [{containerPort: 80}]}]}\n';
    expect(textAfter(one, { do: 'addService', name: 'front' })).toBe(
      `${one}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: front\nspec:\n  selector:\n    app: a\n  ports:\n  - port: 80\n    targetPort: 80\n`,
    );
  });

  it('gives a pod without labels one from its name', () => {
    const bare = POD.replace('  labels:\n    app: shop\n    version: "2"\n', '');
    expect(textAfter(bare, { do: 'addService' })).toBe(
      `${bare.replace('  name: shop\n', '  name: shop\n  labels:\n    app: shop\n')}---\n${SERVICE}`,
    );
  });

  it('is headless where a StatefulSet waits for it, in its namespace and in the style of the file', () => {
    const set = `apiVersion: apps/v1
kind: StatefulSet
metadata:
    name: db
    namespace: data
spec:
    serviceName: db-peers
    selector:
        matchLabels: {app: db}
    template:
        metadata:
            labels: {app: db}
        spec:
            containers:
                - name: db
                  ports:
                      - containerPort: 5432
                        name: pg
`;
    expect(textAfter(set, { do: 'addService' })).toBe(`${set}---
apiVersion: v1
kind: Service
metadata:
    name: db-peers
    namespace: data
spec:
    clusterIP: None
    selector:
        app: db
    ports:
        - name: pg
          port: 5432
          targetPort: pg
`);
  });

  it('comes before the next document, with the line ends of the file', () => {
    const crlf = `${POD}---\nkind: Secret\n`.replaceAll('\n', '\r\n');
    expect(textAfter(crlf, { do: 'addService' })).toBe(
      `${POD}---\n${SERVICE}---\nkind: Secret\n`.replaceAll('\n', '\r\n'),
    );
    expect(textAfter(POD.trimEnd(), { do: 'addService' })).toBe(`${POD}---\n${SERVICE}`);
  });

  it('is one more item of a List, in YAML and in JSON', () => {
    const list =
      'kind: List\nitems:\n- kind: Pod\n  metadata: {name: a, labels: {app: a}}\n  spec: {containers: [{name: a, ports: [{containerPort: 80}]}]}\n# end\n';
    expect(textAfter(list, { do: 'addService' })).toBe(
      list.replace(
        '# end\n',
        '- apiVersion: v1\n  kind: Service\n  metadata: {name: a}\n  spec: {selector: {app: a}, ports: [{port: 80, targetPort: 80}]}\n# end\n',
      ),
    );
    const json = JSON.stringify(parseManifest(list).documents[0]?.parsed.value);
    const value = parseManifest(textAfter(json, { do: 'addService' })).documents[0]?.parsed.value;
    expect(value).toMatchObject({
      items: [{ kind: 'Pod' }, { kind: 'Service', spec: { selector: { app: 'a' } } }],
    });
  });

  it('serves what no Service serves yet', () => {
    const both = `${POD}---\n${SERVICE}`;
    expect(reason(both, { do: 'addService' })).toBe(
      'The Service shop serves the ports of this pod already.',
    );
    const more = both.replace(
      '    - containerPort: 53\n',
      '    - containerPort: 8081\n      name: admin\n    - containerPort: 53\n',
    );
    expect(textAfter(more, { do: 'addService' })).toContain(
      '  name: shop-2\nspec:\n  selector:\n    app: shop\n  ports:\n  - name: admin\n    port: 8081\n    targetPort: admin\n',
    );
  });

  it.each<[string, string, string | undefined, string]>([
    [
      'without ports',
      'kind: Pod\nspec: {containers: [{name: a}]}\n',
      undefined,
      'No container of this pod declares a port.',
    ],
    ['with no name', POD, '2x', '2x is no name for a Service.'],
    [
      'with a name that is taken',
      `${POD}---\nkind: Service\nmetadata: {name: x}\n`,
      'x',
      'A Service called x is in this file already.',
    ],
    [
      'in JSON of one object',
      JSON.stringify(parseManifest(POD).documents[0]?.parsed.value),
      undefined,
      'A JSON file holds one object.',
    ],
  ])('%s is refused', (_, text, name, why) => {
    expect(reason(text, { do: 'addService', ...(name !== undefined && { name }) })).toContain(why);
  });
});

const ASKING = `apiVersion: v1
kind: Pod
metadata: {name: shop, namespace: web}
spec:
  serviceAccountName: shop
  imagePullSecrets: [{name: registry}]
  containers:
  - name: app
    env:
    - {name: A, valueFrom: {configMapKeyRef: {name: config, key: mode}}}
    - {name: B, valueFrom: {secretKeyRef: {name: keys, key: token}}}
    - {name: C, valueFrom: {configMapKeyRef: {name: other, key: no}}}
    envFrom:
    - configMapRef: {name: all}
    volumeMounts:
    - {name: files, mountPath: /etc/app.conf, subPath: app.conf}
  volumes:
  - name: files
    configMap: {name: config}
  - name: certs
    secret: {secretName: keys, items: [{key: tls.crt, path: a}]}
  - name: both
    projected: {sources: [{configMap: {name: config, items: [{key: extra, path: b}]}}]}
  - name: disk
    persistentVolumeClaim: {claimName: disk}
`;

describe('an object the pod refers to', () => {
  const rows: [Parameters<typeof textAfter>[1], string][] = [
    [
      { do: 'addStub', kind: 'ConfigMap', name: 'config' },
      'data:\n  mode: ""\n  app.conf: ""\n  extra: ""\n',
    ],
    [{ do: 'addStub', kind: 'ConfigMap', name: 'all' }, 'data: {}\n'],
    [{ do: 'addStub', kind: 'ConfigMap', name: 'all', keys: ['one'] }, 'data:\n  one: ""\n'],
    [
      { do: 'addStub', kind: 'Secret', name: 'keys' },
      'type: Opaque\nstringData:\n  token: ""\n  tls.crt: ""\n',
    ],
    [
      { do: 'addStub', kind: 'Secret', name: 'registry' },
      'type: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: \'{"auths": {}}\'\n'.replace(
        '\'{"auths": {}}\'',
        '"{\\"auths\\": {}}"',
      ),
    ],
    [
      { do: 'addStub', kind: 'PersistentVolumeClaim', name: 'disk' },
      'spec:\n  accessModes:\n  - ReadWriteOnce\n  resources:\n    requests:\n      storage: 1Gi\n',
    ],
    [{ do: 'addStub', kind: 'ServiceAccount', name: 'shop' }, ''],
  ];
  it.each(rows)('%j', (gesture, content) => {
    const { kind, name } = gesture.do === 'addStub' ? gesture : { kind: '', name: '' };
    const now = textAfter(ASKING, gesture);
    expect(now).toBe(
      `${ASKING}---\napiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: web\n${content}`,
    );
    const answered = readPods(parseManifest(now))[0]?.references.filter(
      (each) => each.kind === kind && each.name === name,
    );
    expect(answered?.every(({ document }) => document === 1)).toBe(true);
  });

  it('leaves what stands between `...` and the next document to that one', () => {
    const pod = 'kind: Pod\nmetadata: {name: a}\nspec: {serviceAccountName: b}\n...\n';
    const next = '# about the next\n%YAML 1.1\n---\nkind: Next\n';
    const stub = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: b\n...\n';
    const gesture = { do: 'addStub', kind: 'ServiceAccount', name: 'b' } as const;
    expect(textAfter(pod + next, gesture)).toBe(pod + stub + next);
  });

  it.each<[Parameters<typeof reason>[1], string]>([
    [{ do: 'addStub', kind: 'Secret', name: 'No Name' }, 'No Name is no name for a Secret.'],
    [{ do: 'addStub', kind: 'Secret', name: 'new', keys: ['a b'] }, 'a b is no key.'],
    [
      { do: 'addStub', kind: 'ConfigMap', name: 'there' },
      'The ConfigMap there is in this file already.',
    ],
  ])('%j is refused', (gesture, why) => {
    expect(reason(`${ASKING}---\nkind: ConfigMap\nmetadata: {name: there}\n`, gesture)).toContain(
      why,
    );
  });
});
