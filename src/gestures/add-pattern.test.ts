import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { lines, reason, textAfter } from './gesture-testing.ts';
import { POD, proxy, SHIPPER, ship } from './pattern-testing.ts';

describe('a pattern comes', () => {
  it('with containers, volumes, mounts and documents, as lines that are added', () => {
    expect(lines(POD, ship())).toEqual(
      `6+  securityContext:
7+    fsGroup: 50
8+  initContainers:
9+  - name: shipper
10+    image: acme/shipper:1
11+    restartPolicy: Always
12+    ports:
13+    - name: ship
14+      containerPort: 2020
15+    startupProbe:
16+      httpGet:
17+        path: /
18+        port: ship
19+    securityContext:
20+      runAsNonRoot: true
21+    volumeMounts:
22+    - name: logs
23+      mountPath: /logs
24+      readOnly: true
25+    - name: conf
26+      mountPath: /conf
27+      readOnly: true
32+    volumeMounts:
33+    - name: logs
34+      mountPath: /var/log/app
35+  volumes:
36+  - name: logs
37+    emptyDir: {}
38+  - name: conf
39+    configMap:
40+      name: shop-shipper
41+---
42+# What to ship.
43+apiVersion: v1
44+kind: ConfigMap
45+metadata: {name: shop-shipper}
46+data: {read: "/var/log/app/*"} # all of it`.split('\n'),
    );
  });

  it.each([
    ['Windows line ends', POD.replaceAll('\n', '\r\n')],
    ['no last line end', POD.trimEnd()],
    ['a document after it', `${POD}---\nkind: Other\n`],
    ['a document before it', `kind: Other\n---\n${POD}`],
    [
      'a CronJob',
      `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: shop}\nspec: {jobTemplate: {spec: {template: {spec: {containers: [{name: main, image: x}]}}}}}\n`,
    ],
    [
      'a resource of its own kind',
      'apiVersion: acme/v1\nkind: Shop\nmetadata: {name: shop}\nspec:\n  pod:\n    containers:\n    - {name: main, image: x}\n',
    ],
    ['a pod spec', 'containers:\n- name: main\n  image: x\n'],
    [
      'a List',
      'apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  metadata: {name: shop}\n  spec:\n    containers: [{name: main, image: x}]\n- kind: Other\n',
    ],
    [
      'a List in JSON',
      '{"kind":"List","items":[{"kind":"Pod","metadata":{"name":"shop"},"spec":{"containers":[{"name":"main"}]}}]}',
    ],
  ])('to %s', (_, text) => {
    const after = textAfter(text, ship());
    const manifest = parseManifest(after);
    expect(manifest.problems).toEqual([]);
    expect(after).toMatch(/acme\/shipper:1/);
    expect(after.match(/(shop|app)-shipper/g)).toHaveLength(2);
    const kept = lines(text, ship()).filter((line) => /^\d+-/.test(line));
    expect(kept.filter((line) => !/[[{]/.test(line))).toEqual([]);
    if (text.includes('\r')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('to no single JSON object, for want of room', () => {
    const json =
      '{"kind":"Pod","metadata":{"name":"shop"},"spec":{"containers":[{"name":"main"}]}}';
    expect(reason(json, ship())).toBe(
      'Shipper needs a ConfigMap too, and a JSON file has room for one object. Put it into a List, or write it as YAML.',
    );
    const made = textAfter(json, { do: 'all', gestures: [{ do: 'makeList' }, ship()], label: '' });
    expect(JSON.parse(made).items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'Pod',
      'ConfigMap',
    ]);
  });

  it('with its comments, whatever the line ends', () => {
    const text = SHIPPER.replace('  - name: shipper', '  # Reads on.\n  - name: shipper # here');
    const gesture = { ...ship(), text };
    const windows = textAfter(POD.replaceAll('\n', '\r\n'), gesture);
    expect(windows).toContain(
      '  # Reads on.\r\n  - name: shipper # here\r\n    image: acme/shipper:1\r\n',
    );
    expect(windows).toContain('{name: ship, containerPort: 2020}');
    expect(windows.replaceAll('\r\n', '\n')).toBe(textAfter(POD, gesture));
  });

  it('into the namespace, beside the labels and with the service account that are there', () => {
    const after = textAfter(
      POD.replace('name: shop', 'name: shop\n  namespace: sales\n  labels: {tier: web}').replace(
        'spec:',
        'spec:\n  serviceAccountName: own',
      ),
      proxy({ 'app-port': '4000' }),
    );
    expect(after).toContain(
      'metadata: {name: shop, namespace: sales}\nspec: {selector: {tier: web}, ',
    );
    expect(after).not.toContain('kind: ServiceAccount\napi');
    expect(after).toContain('subjects: [{kind: ServiceAccount, name: own, namespace: sales}]');
    expect(after).toContain('- --to=127.0.0.1:4000');
    expect(after).toMatch(/ports:\n {4}- name: web\n {6}containerPort: 4000\n {4}env:/);
  });

  it('with a label for its Service where there is none', () => {
    const after = textAfter(POD, proxy());
    expect(after).toContain('  annotations:\n    scrape: "8080"\n');
    expect(after).toContain('  labels:\n    app: shop\n');
    expect(after).toContain('spec: {selector: {app: shop}, ');
  });

  it('without its own user, as the app’s', () => {
    const user = POD.replace('acme/shop:1', 'acme/shop:1\n    securityContext: {runAsUser: 9}');
    const text = SHIPPER.replace('runAsNonRoot: true,', 'runAsNonRoot: true, runAsUser: 5,');
    const users = (pod: string) => textAfter(pod, { ...ship(), text }).match(/runAsUser: \d/g);
    expect(users(user)).toEqual(['runAsUser: 9', 'runAsUser: 9']);
    expect(users(POD)).toEqual(['runAsUser: 5']);
    expect(users(POD.replace('spec:', 'spec:\n  securityContext: {runAsUser: 3}'))).toEqual([
      'runAsUser: 3',
    ]);
  });
});

it('a text without any object becomes the whole of it', () => {
  const after = textAfter('# mine\n', ship({ 'log-path': '/x' }));
  expect(after).toMatch(/^# mine\napiVersion: v1\nkind: Pod\n/);
  expect(after).toContain('read: "/x/*"');
});
