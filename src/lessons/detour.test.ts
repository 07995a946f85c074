import { expect, test } from 'vitest';
import { detourOf } from './detour.ts';
import { lookAt } from './look.ts';

const pod = (env: string, rest = '') => `apiVersion: v1
kind: Pod
metadata: {name: shop, labels: {app: shop}}
spec:
  containers:
  - {name: app, image: a, env: [${env}]}
  - {name: cache, image: memcached:1, ports: [{containerPort: 11211, name: mc}]}
${rest}`;
const service = (spec: string) => `---
apiVersion: v1
kind: Service
metadata: {name: store}
spec: {selector: {app: shop}, ports: [${spec}]}
`;
const url = (value: string) => `{name: U, value: "${value}"}`;
const field = (path: string) => `{name: IP, valueFrom: {fieldRef: {fieldPath: ${path}}}}`;

test.each([
  ['the name of the pod', pod(url('http://shop:11211')), /own address/],
  ['the IP of the pod', pod(`${field('status.podIP')}, ${url('http://$(IP):11211')}`), /own addr/],
  ['a Service', pod(url('store:80'), service('{port: 80, targetPort: mc}')), /Service store/],
  ['its long name', pod(url('store.default.svc:11211'), service('{port: 11211}')), /Service store/],
  ['another port of the Service', pod(url('store:81'), service('{port: 80}')), undefined],
  ['another field', pod(`${field('status.hostIP')}, ${url('$(IP):11211')}`), undefined],
  ['another port of the pod', pod(url('http://shop:9')), undefined],
  ['a Service of other pods', pod(url('other:11211'), service('{port: 11211}')), undefined],
  ['the node’s network', pod(url('shop:11211'), '  hostNetwork: true\n'), undefined],
])('%s', (_, text, told) => {
  const now = detourOf(lookAt({ until: 10 }, text), 'app', 'cache', 11211)?.now;
  if (told) expect(now).toMatch(told);
  else expect(now).toBeUndefined();
});
