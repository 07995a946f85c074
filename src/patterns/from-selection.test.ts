import { expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { broughtBy } from './brought.ts';
import { patternFromSelection } from './from-selection.ts';
import { readPattern } from './read-pattern.ts';

const SHOP = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: shop, namespace: sales}
spec:
  template:
    spec:
      serviceAccountName: shop
      initContainers:
      - name: proxy
        image: acme/proxy:1
        restartPolicy: Always
        env: [{name: UPSTREAM, value: "http://127.0.0.1:3000"}]
        envFrom: [{secretRef: {name: shop-login}}]
        ports: [{containerPort: 8080}]
        volumeMounts: [{name: data, mountPath: /data}, {name: conf, mountPath: /conf}]
      containers:
      - name: web
        image: acme/web:1
        env: [{name: PASSWORD, value: secret}, {name: PROXY, value: "127.0.0.1:8080"}]
        ports: [{containerPort: 3000}, {containerPort: 9999}]
        volumeMounts: [{name: data, mountPath: /srv/data}, {name: own, mountPath: /own}]
      - name: cache
        image: redis:7
      volumes:
      - {name: conf, configMap: {name: shop-conf}}
      - {name: own, emptyDir: {}}
  volumeClaimTemplates:
  - metadata: {name: data}
    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: shop-conf, namespace: sales}
data: {a: b}
---
apiVersion: v1
kind: Secret
metadata: {name: shop-login, namespace: sales}
data: {password: czNjcmV0}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: unused}
`;

function from(names: readonly string[], id = 'my-proxy') {
  const manifest = parseManifest(SHOP);
  const pod = readPods(manifest)[0];
  if (!pod) throw new Error('no pod');
  return patternFromSelection(manifest, pod, names, { id, title: 'My proxy' });
}

it('makes a pattern that reads back, with what the app shares and without what is secret', () => {
  const made = from(['proxy']);
  const pattern = readPattern(made.ok ? made.text : '');
  if (!pattern.ok) throw new Error(pattern.reason);
  expect(pattern.values.map(({ key, text, asked }) => [key, text, asked])).toEqual([
    ['app-port', '3000', true],
    ['data-path', '/srv/data', true],
    ['proxy-port', '8080', false],
  ]);
  const brought = broughtBy(pattern, pattern.manifest);
  expect(brought?.containers.map(({ name, role }) => `${name} ${role}`)).toEqual(['proxy sidecar']);
  expect(brought?.volumes.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'conf configMap',
    'data ephemeral',
  ]);
  expect(brought?.app.env).toEqual([{ name: 'PROXY', value: '127.0.0.1:8080' }]);
  expect(brought?.app.ports).toEqual([{ containerPort: 3000 }]);
  expect(pattern.manifest.documents.slice(1).map(({ parsed }) => parsed.value)).toEqual([
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop-conf' }, data: { a: 'b' } },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'shop-login' },
      stringData: { password: 'change-me' },
    },
  ]);
  expect(pattern.text).not.toMatch(/czNjcmV0|PASSWORD|sales|unused|9999|own/);
});

it.each([
  [['proxy', 'web', 'cache'], 'my-proxy', /^Leave one container out/],
  [['nobody'], 'my-proxy', /^Select the containers/],
  [['proxy'], 'My Proxy', /^My Proxy needs a name/],
])('refuses %s as %s', (names, id, reason) => {
  const made = from(names, id);
  expect(made.ok ? '' : made.reason).toMatch(reason);
});
