import { describe, expect, it } from 'vitest';
import { parseManifest, renderDocument } from './index.ts';

describe('a fresh document', () => {
  it('has its head first and two spaces of indent', () => {
    const pod = {
      spec: { containers: [{ name: 'app', args: ['yes', '-c'], env: [], script: 'a\nb\n' }] },
      kind: 'Pod',
      apiVersion: 'v1',
      metadata: { name: 'app', labels: { 'app.kubernetes.io/name': 'app' } },
    };
    const text = renderDocument(pod);
    expect(text).toBe(`apiVersion: v1
kind: Pod
metadata:
  name: app
  labels:
    app.kubernetes.io/name: app
spec:
  containers:
  - name: app
    args:
    - "yes"
    - -c
    env: []
    script: |
      a
      b
`);
    expect(parseManifest(text).documents[0]?.parsed.value).toEqual(pod);
  });

  it.each([[{}], [[]], [['a', { b: [[1]] }]], ['x'], [null]])('of %j', (value) => {
    expect(parseManifest(renderDocument(value)).documents[0]?.parsed.value ?? null).toEqual(value);
  });
});
