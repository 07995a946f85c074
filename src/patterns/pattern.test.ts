import { describe, expect, it } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { readPods } from '../pod/index.ts';
import { askedValues } from './asked-values.ts';
import { broughtBy } from './brought.ts';
import { fillIn } from './fill-in.ts';
import { readHeader, withoutHeader, writeHeader } from './header.ts';
import { readPattern } from './read-pattern.ts';
import { replaceWords } from './words.ts';

const SHIPPER = `# title: Shipper
# category: Logs
# teaches: Reads what the app writes.
# pattern: shipper
# beside: web
# ask: log-path = /var/log/app (Which folder (of the app)?)
# set: port = 2020 (On which port?)
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web, extra: "yes"}
spec:
  securityContext: {fsGroup: 7, runAsNonRoot: true}
  initContainers:
  - name: shipper # beside the app
    image: acme/shipper:1
    restartPolicy: Always
    args: [--read=/var/log/app/*.log, --not=/srv/var/log/app, "--listen=0.0.0.0:2020", "--size=20200"]
    ports: [{containerPort: 2020}]
    volumeMounts: [{name: logs, mountPath: /logs, readOnly: true}]
  containers:
  - name: web
    image: acme/web:1
    ports: [{containerPort: 80}]
    volumeMounts: [{name: logs, mountPath: /var/log/app}]
  volumes: [{name: logs, emptyDir: {}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web-config}
data:
  conf: |
    # kept
    read /var/log/app
`;

function shipper() {
  const pattern = readPattern(SHIPPER);
  if (!pattern.ok) throw new Error(pattern.reason);
  return pattern;
}

describe('the header', () => {
  it('says what the pattern is and asks for', () => {
    const { values, ...rest } = readHeader(SHIPPER);
    expect(rest).toEqual({
      id: 'shipper',
      title: 'Shipper',
      category: 'Logs',
      teaches: 'Reads what the app writes.',
      beside: 'web',
      startsFirst: false,
    });
    expect(values).toEqual([
      {
        key: 'log-path',
        text: '/var/log/app',
        question: 'Which folder (of the app)?',
        asked: true,
      },
      { key: 'port', text: '2020', question: 'On which port?', asked: false },
    ]);
  });

  it('is written as it is read, also with Windows line ends', () => {
    expect(writeHeader(readHeader(SHIPPER)) + withoutHeader(SHIPPER)).toBe(SHIPPER);
    expect(readHeader(SHIPPER.replaceAll('\n', '\r\n'))).toEqual(readHeader(SHIPPER));
  });
});

describe('values', () => {
  it.each([
    ['/var/log/app/x.log', '/srv/x.log'],
    ['path=/var/log/app', 'path=/srv'],
    ['/host/var/log/app', '/host/var/log/app'],
    ['/var/log/apps', '/var/log/apps'],
    ['/var/log/app.log', '/var/log/app.log'],
    ['http://127.0.0.1:80/var/log/app', 'http://127.0.0.1:80/srv'],
    ['8080', '9090'],
    ['0.0.0.0:8080/8080', '0.0.0.0:9090/9090'],
    ['18080 80801 8080.5 8080-1', '18080 80801 8080.5 8080-1'],
    ['redis.example:8080 8080', 'redis.example:7 9090'],
    ['say app.example.', 'say host.'],
  ])('stand whole in %s', (text, replaced) => {
    const words = new Map([
      ['/var/log/app', '/srv'],
      ['8080', '9090'],
      ['redis.example:8080', 'redis.example:7'],
      ['app.example', 'host'],
    ]);
    expect(replaceWords(text, words)).toBe(replaced);
  });

  it('fill the pattern: numbers stay numbers, all else stays as it is', () => {
    const filled = fillIn(shipper(), { 'log-path': '/srv/logs: here', port: '9000' });
    if ('reason' in filled) throw new Error(filled.reason);
    const changed = filled.text.split('\n').filter((line, i) => line !== SHIPPER.split('\n')[i]);
    expect(changed).toEqual([
      '    args: ["--read=/srv/logs: here/*.log", --not=/srv/var/log/app, "--listen=0.0.0.0:9000", "--size=20200"]',
      '    ports: [{containerPort: 9000}]',
      '    volumeMounts: [{name: logs, mountPath: "/srv/logs: here"}]',
      '    read /srv/logs: here',
    ]);
  });

  it('may stand for one another', () => {
    const filled = fillIn(shipper(), { 'log-path': '/2020', port: '80' });
    expect('text' in filled && filled.text).toContain('mountPath: /2020}');
  });
});

it('brings everything but the app and what is the workload’s own', () => {
  const brought = broughtBy(shipper(), shipper().manifest);
  expect(brought?.containers.map(({ name }) => name)).toEqual(['shipper']);
  expect(brought?.app).toEqual({
    mounts: [{ name: 'logs', mountPath: '/var/log/app' }],
    env: [],
    envFrom: [],
    ports: [],
  });
  expect(brought?.labels).toEqual({ extra: 'yes' });
  expect(brought?.fields).toEqual([{ at: ['securityContext', 'fsGroup'], value: 7 }]);
  expect(brought?.others).toEqual([1]);
});

describe('a text is no pattern', () => {
  it.each([
    [
      'without a name',
      SHIPPER.replace(/# pattern.*\n/, ''),
      /^This text does not say which pattern/,
    ],
    [
      'with a name that is none',
      SHIPPER.replace('pattern: shipper', 'pattern: My Shipper'),
      /^My Shipper is no name/,
    ],
    ['that cannot be parsed', `${SHIPPER}  bad: [\n`, /^This pattern cannot be read\. /],
    ['without a pod', '# pattern: x\nkind: ConfigMap\napiVersion: v1\n', /^x holds no pod/],
    ['with two pods', `${SHIPPER}---\n${withoutHeader(SHIPPER)}`, /^shipper holds 2 pods/],
    [
      'without its app',
      SHIPPER.replace('beside: web', 'beside: shop'),
      /^shipper stands beside shop, but/,
    ],
    [
      'with a value of nothing',
      SHIPPER.replace('= 2020', '= 2021'),
      /^port is 2021, which stands nowhere/,
    ],
  ])('%s', (_, text, reason) => {
    const pattern = readPattern(text);
    expect(pattern.ok ? '' : pattern.reason).toMatch(reason);
  });
});

describe('what is proposed', () => {
  const ASKING = `# pattern: asking
# ask: app-port = 8080 (?)
# ask: log-path = /var/log/app (?)
# ask: data-path = /data (?)
# ask: config-path = /etc/config (?)
# ask: tls-path = /etc/tls (?)
# ask: app-user = 1000 (?)
# ask: other = word (?)
spec:
  containers:
  - name: app
    image: a
    args: [8080, /var/log/app, /data, /etc/config, /etc/tls, 1000, word]
`;

  it.each([
    [
      'nothing from a bare app',
      'image: x',
      '8080 /var/log/app /data /etc/config /etc/tls 1000 word',
    ],
    ['its port', 'ports: [{containerPort: 3000}]', '3000 /var/log/app'],
    [
      'the port that is called http',
      'ports: [{containerPort: 9, name: x}, {containerPort: 80, name: http}]',
      '80 ',
    ],
    [
      'the expected port, if it has that',
      'ports: [{containerPort: 9, name: http}, {containerPort: 8080}]',
      '8080 ',
    ],
    ['no UDP port', 'ports: [{containerPort: 9, protocol: UDP}]', '8080 '],
    ['the port its image is known for', 'image: redis:7', '6379 '],
    [
      'its log folder',
      'volumeMounts: [{name: e, mountPath: /x}, {name: e, mountPath: /srv/log}]',
      '8080 /srv/log /data',
    ],
    [
      'the mount of a volume called logs',
      'volumeMounts: [{name: logs, mountPath: /x}]',
      '8080 /x /data',
    ],
    [
      'no log folder it cannot write to',
      'volumeMounts: [{name: logs, mountPath: /x, readOnly: true}]',
      '8080 /var/log/app',
    ],
    [
      'where its claim is',
      'volumeMounts: [{name: e, mountPath: /x}, {name: claim, mountPath: /y}]',
      '8080 /var/log/app /y /etc/config',
    ],
    [
      'its configuration and certificate',
      'volumeMounts: [{name: cm, mountPath: /a}, {name: s, mountPath: /b}]',
      '8080 /var/log/app /data /a /b',
    ],
    [
      'no single file',
      'volumeMounts: [{name: cm, mountPath: /a, subPath: f}]',
      '8080 /var/log/app /data /etc/config',
    ],
    [
      'its user',
      'securityContext: {runAsUser: 70000}',
      '8080 /var/log/app /data /etc/config /etc/tls 70000 word',
    ],
    [
      'the user of its pod',
      'image: x}]\n  securityContext: {runAsUser: 5}\n  tolerations: [{key: a',
      '8080 /var/log/app /data /etc/config /etc/tls 5 word',
    ],
  ])('%s', (_, fields, proposed) => {
    const pattern = readPattern(ASKING);
    const pod = readPods(
      parseManifest(`spec:
  containers: [{name: app, ${fields}}]
  volumes:
  - {name: e, emptyDir: {}}
  - {name: logs, emptyDir: {}}
  - {name: claim, persistentVolumeClaim: {claimName: c}}
  - {name: cm, configMap: {name: c}}
  - {name: s, secret: {secretName: c}}
`),
    )[0];
    if (!pattern.ok || !pod) throw new Error(pattern.ok ? 'no pod' : pattern.reason);
    const values = askedValues(pattern, pod).map((value) => value.proposed);
    expect(`${values.join(' ')} `.startsWith(proposed)).toBe(true);
  });
});
