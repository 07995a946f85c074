import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import type { GesturePlan } from './carry-out.ts';
import { lines, reason, textAfter } from './gesture-testing.ts';
import { planGesture } from './plan-gesture.ts';

const SHIPPER = `# title: Shipper
# pattern: shipper
# ask: log-path = /var/log/app (Which folder?)
# set: shipper-port = 2020 (Which port?)
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true, fsGroup: 50}
  initContainers:
  - name: shipper
    image: acme/shipper:1
    restartPolicy: Always
    ports: [{name: ship, containerPort: 2020}]
    startupProbe: {httpGet: {path: /, port: ship}}
    volumeMounts:
    - {name: logs, mountPath: /logs, readOnly: true}
    - {name: conf, mountPath: /conf, readOnly: true}
  containers:
  - name: app
    image: acme/web:1
    volumeMounts: [{name: logs, mountPath: /var/log/app}]
  volumes:
  - {name: logs, emptyDir: {}}
  - {name: conf, configMap: {name: web-shipper}}
---
# What to ship.
apiVersion: v1
kind: ConfigMap
metadata: {name: web-shipper}
data: {read: "/var/log/app/*"} # all of it
`;

const PROXY = `# title: Proxy
# pattern: proxy
# starts: first
# ask: app-port = 3000 (?)
# set: proxy-port = 8080 (?)
# set: env = ADDR (?)
kind: Pod
apiVersion: v1
metadata: {name: web, labels: {app: web}, annotations: {scrape: "8080"}}
spec:
  serviceAccountName: web-proxy
  initContainers:
  - {name: setup, image: acme/setup:1}
  - name: proxy
    image: acme/proxy:1
    restartPolicy: Always
    args: ["--to=127.0.0.1:3000"]
    ports: [{name: http, containerPort: 8080}]
  containers:
  - name: app
    image: acme/web:1
    ports: [{name: web, containerPort: 3000}, {name: own, containerPort: 7}]
    env: [{name: ADDR, value: "127.0.0.1:8080"}]
---
kind: Service
apiVersion: v1
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
---
kind: ServiceAccount
apiVersion: v1
metadata: {name: web-proxy}
---
kind: RoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: {name: web-proxy}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: web-proxy, namespace: default}]
`;

const ship = (values = {}) =>
  ({ do: 'addPattern', pattern: 'shipper', text: SHIPPER, values }) as const;
const proxy = (values = {}) =>
  ({ do: 'addPattern', pattern: 'proxy', text: PROXY, values }) as const;

function plan(
  text: string,
  gesture: ReturnType<typeof ship> | ReturnType<typeof proxy>,
): GesturePlan {
  return planGesture(parseManifest(text), gesture);
}

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  # The shop itself.
  - name: main
    image: acme/shop:1
`;

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

describe('names and places give way', () => {
  it('volumes, ports and objects that are called the same', () => {
    const taken = `${POD}    ports: [{name: ship, containerPort: 5}]
  volumes: [{name: logs, emptyDir: {}}, {name: conf, emptyDir: {}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: shop-shipper}
`;
    const after = textAfter(taken, ship());
    expect(after).toContain('{name: logs-2, emptyDir: {}}');
    expect(after).toContain('{name: conf-2, configMap: {name: shop-shipper-2}}');
    expect(after).toContain('metadata: {name: shop-shipper-2}');
    expect(after.match(/(name|port): ship-2/g)).toEqual(['name: ship-2', 'port: ship-2']);
  });

  it.each([
    [
      'a volume the app has there',
      '{name: own, mountPath: /var/log/app}',
      '- name: own\n      mountPath: /logs\n      readOnly: true',
    ],
    [
      'the folder of it',
      '{name: own, mountPath: /var/log/app/, subPath: a/b}',
      '- name: own\n      mountPath: /logs\n      subPath: a/b\n      readOnly: true',
    ],
    [
      'the log folder of the app',
      '{name: own, mountPath: /srv/logs}',
      '- name: own\n      mountPath: /logs\n      readOnly: true',
    ],
  ])('to %s', (_, mount, mounted) => {
    const after = textAfter(
      `${POD}    volumeMounts: [${mount}]\n  volumes: [{name: own, emptyDir: {}}]\n`,
      ship(),
    );
    expect(after).toContain(mounted);
    expect(after).toContain(
      `    volumeMounts: [${mount}]\n  volumes: [{name: own, emptyDir: {}}, {name: conf,`,
    );
  });

  it('first before plain init containers, else last', () => {
    const inits = POD.replace(
      '  containers:',
      '  initContainers: [{name: a, restartPolicy: Always}, {name: b}]\n  containers:',
    );
    const order = (text: string) =>
      [...text.matchAll(/^ {2}initContainers: \[(.*)\]$/gm)].map(([, list]) =>
        [...(list ?? '').matchAll(/\{name: ([^,}]*), (?:image: acme|restart)|\{name: (b)\}/g)].map(
          ([, one, two]) => one ?? two,
        ),
      )[0];
    expect(order(textAfter(inits, proxy()))).toEqual(['setup', 'a', 'proxy', 'b']);
    expect(order(textAfter(inits, ship()))).toEqual(['a', 'b', 'shipper']);
  });

  it('to what the pod sets itself, and says so', () => {
    const set = POD.replace('name: shop', 'name: shop\n  annotations: {scrape: "1"}');
    const added = plan(`${set}    env: [{name: ADDR, value: x}]\n`, proxy());
    expect(added.ok && added.hints).toEqual([
      'main sets ADDR itself. To use what was added, set it to 127.0.0.1:8080.',
      'metadata.annotations.scrape is 1 here. What was added expects 8080.',
    ]);
  });

  it('to a Service that is there', () => {
    const service =
      'kind: Service\napiVersion: v1\nmetadata: {name: front}\nspec: {selector: {app: shop}, ports: [{port: 80}]}\n';
    const pod = POD.replace('name: shop', 'name: shop\n  labels: {app: shop}');
    const added = plan(`${pod}---\n${service}`, proxy());
    expect(added.ok && added.hints).toEqual([
      'Let front lead to proxy: set its targetPort to http.',
    ]);
    expect(added.ok && added.next.text.match(/kind: Service\n/g)).toHaveLength(1);
    expect(added.ok && added.offer).toBe('Let front lead to proxy');
  });

  it.each([
    ['by number', 'ports: [{port: 80, targetPort: 3000}]', 'ports: [{port: 80, targetPort: http}]'],
    [
      'by name, of several',
      'ports: [{port: 80, targetPort: web}, {port: 9, targetPort: 9}]',
      'ports: [{port: 80, targetPort: http}, {port: 9, targetPort: 9}]',
    ],
    ['by its own number', 'ports: [{port: 3000}]', 'ports: [{port: 3000, targetPort: http}]'],
  ])('before a Service that leads to the app %s, when that is asked for', (_, ports, led) => {
    const declared = POD.replace('name: shop', 'name: shop\n  labels: {app: shop}').concat(
      '    ports: [{name: web, containerPort: 3000}]\n',
    );
    const service = `kind: Service\napiVersion: v1\nmetadata: {name: front}\nspec: {selector: {app: shop}, ${ports}}\n`;
    const asked = { ...proxy(), leadServices: true };
    for (const text of [`${declared}---\n${service}`, `${service}---\n${declared}`]) {
      expect(textAfter(text, asked)).toContain(led);
      expect(textAfter(text, proxy())).toContain(ports);
    }
  });

  it('past a Service that leads to another container', () => {
    const declared = POD.replace('name: shop', 'name: shop\n  labels: {app: shop}').concat(
      '  - {name: other, image: acme/other:1, ports: [{containerPort: 5}]}\n',
    );
    const service =
      'kind: Service\napiVersion: v1\nmetadata: {name: front}\nspec: {selector: {app: shop}, ports: [{port: 5}]}\n';
    const added = plan(`${declared}---\n${service}`, proxy());
    expect(added.ok && added.offer).toBe(undefined);
  });
});

describe('what clashes is refused', () => {
  const mounting = (mount: string, source: string) =>
    `${POD}    volumeMounts: [${mount}]\n  volumes: [{name: own, ${source}}]\n`;

  it.each([
    [
      'itself',
      textAfter(POD, ship()),
      ship(),
      'Shipper is there already: shipper runs acme/shipper:1.',
      { 'shipper-name': 'shipper-2', 'shipper-port': '2021' },
    ],
    [
      'its image under another name',
      `${POD}  - {name: x, image: registry.io/acme/shipper@sha256:0}\n`,
      ship(),
      'Shipper is there already: x runs registry.io/acme/shipper@sha256:0.',
      { 'shipper-name': 'shipper' },
    ],
    [
      'a container of its name',
      `${POD}  - {name: shipper, image: other}\n`,
      ship(),
      'Another container is called shipper.',
      { 'shipper-name': 'shipper-2' },
    ],
    [
      'a port',
      `${POD}    ports: [{containerPort: 2020}]\n`,
      ship(),
      'Port 2020 is taken by main.',
      { 'shipper-port': '2021' },
    ],
    [
      'a port another one is told',
      `${POD}  - {name: x, image: y, args: [--port=2020]}\n`,
      ship(),
      'Port 2020 is taken by x.',
      { 'shipper-port': '2021' },
    ],
    [
      'two ports in a row',
      `${POD}    ports: [{containerPort: 2021}]\n  - {name: x, image: y, ports: [{containerPort: 2020}]}\n`,
      ship(),
      'Port 2020 is taken by x.',
      { 'shipper-port': '2022' },
    ],
    [
      'the port of the app it is for',
      `${POD}    ports: [{containerPort: 8080}]\n`,
      proxy(),
      'Port 8080 is taken by main.',
      { 'proxy-port': '8081' },
    ],
    [
      'the port it is told the app has',
      POD,
      proxy({ 'app-port': '8080' }),
      'Port 8080 is taken by main.',
      { 'app-port': '8080', 'proxy-port': '8081' },
    ],
    [
      'a path nobody can write to',
      mounting('{name: own, mountPath: /var/log/app}', 'configMap: {name: c}'),
      ship(),
      'main mounts own at /var/log/app already, which cannot be shared.',
      { 'log-path': '/var/log/app-2' },
    ],
    [
      'a path the app only reads',
      mounting('{name: own, mountPath: /var/log/app, readOnly: true}', 'emptyDir: {}'),
      ship(),
      'main mounts own at /var/log/app already, which cannot be shared.',
      { 'log-path': '/var/log/app-2' },
    ],
  ])('with %s, and the way out leads out', (_, text, gesture, why, values) => {
    const refused = plan(text, gesture);
    expect(refused.ok ? '' : refused.reason).toBe(why);
    const way = refused.ok ? undefined : refused.proposals?.[0];
    expect(way?.values).toEqual(values);
    expect(plan(text, { ...gesture, values: way?.values ?? {} }).ok).toBe(true);
  });

  it('but a UDP port is none of TCP, and an init container has ended', () => {
    const udp = `${POD}    ports: [{containerPort: 2020, protocol: UDP}]\n`;
    const init = POD.replace(
      '  containers:',
      '  initContainers: [{name: i, ports: [{containerPort: 2020}]}]\n  containers:',
    );
    expect(plan(udp, ship()).ok).toBe(true);
    expect(plan(init, ship()).ok).toBe(true);
  });

  it.each([
    ['no text', { do: 'addPattern', pattern: 'x' } as const, 'The pattern x is not loaded yet.'],
    [
      'a text that is none',
      { ...ship(), text: 'a: b' },
      'This text does not say which pattern it is. Begin it with a line such as “# pattern: log-tail”.',
    ],
    [
      'an unknown value',
      ship({ path: '/x' }),
      'Shipper asks for no path. It knows log-path, shipper-port.',
    ],
    [
      'a port that is none',
      ship({ 'shipper-port': '70000' }),
      'shipper-port: 70000 is no port. Ports go from 1 to 65535.',
    ],
    [
      'a path that is none',
      ship({ 'log-path': 'logs' }),
      'log-path: logs is not absolute. Begin it with a slash.',
    ],
    ['an empty value', proxy({ env: ' ' }), 'env: A value is needed.'],
    [
      'a name that is none',
      ship({ 'shipper-name': 'My_Shipper' }),
      'My_Shipper has capitals. Write it in lower case.',
    ],
    [
      'an unknown container',
      { ...ship(), beside: 'x' },
      'There is no container called x in this pod.',
    ],
  ])('%s', (_, gesture, why) => {
    expect(reason(POD, gesture)).toBe(why);
  });

  it('where there is no app', () => {
    expect(reason('kind: Pod\napiVersion: v1\nmetadata: {name: x}\n', ship())).toBe(
      'This pod has no container yet for a pattern to stand beside.',
    );
  });
});

it('a text without any object becomes the whole of it', () => {
  const after = textAfter('# mine\n', ship({ 'log-path': '/x' }));
  expect(after).toMatch(/^# mine\napiVersion: v1\nkind: Pod\n/);
  expect(after).toContain('read: "/x/*"');
});
