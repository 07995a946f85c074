import { expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from './index.ts';

it.each([
  ['a List', 'kind: List\nitems:\n'],
  ['an OpenShift Template', 'kind: Template\nobjects:\n'],
])('the objects of %s take part', (_, head) => {
  const text = `apiVersion: v1\n${head}- kind: Service
  metadata: {name: web}
  spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
- kind: Pod
  metadata: {name: web, labels: {app: web}}
  spec: {containers: [{name: a, ports: [{containerPort: 8080}]}]}
`;
  const [pod] = readPods(parseManifest(text));
  expect(pod?.services.map(({ name }) => name)).toEqual(['web']);
});
