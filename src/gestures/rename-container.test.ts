import { expect, it } from 'vitest';
import { lines } from './gesture-testing.ts';

it('in a DeploymentConfig the image triggers and hooks follow the name', () => {
  const text = `apiVersion: apps.openshift.io/v1
kind: DeploymentConfig
spec:
  strategy:
    rollingParams:
      pre: {execNewPod: {containerName: web, command: [migrate]}}
  triggers:
  - imageChangeParams:
      containerNames: [web, other]
      from: {name: web}
  template:
    spec:
      containers:
      - name: web
      - name: other
`;
  expect(lines(text, { do: 'renameContainer', container: 'web', name: 'shop' })).toEqual([
    '6-      pre: {execNewPod: {containerName: web, command: [migrate]}}',
    '6+      pre: {execNewPod: {containerName: shop, command: [migrate]}}',
    '9-      containerNames: [web, other]',
    '9+      containerNames: [shop, other]',
    '14-      - name: web',
    '14+      - name: shop',
  ]);
});
