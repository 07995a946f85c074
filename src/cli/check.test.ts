import { describe, expect, it } from 'vitest';
import type { Io } from './io.ts';
import { run } from './main.ts';

const POD = `# the shop
apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: app # main
    image: acme/shop:1.4
    volumeMounts:
    - name: logs
      mountPath: /var/log/app
      readOnly: true
  - name: shipper
    image: fluent/fluent-bit:3.2
    volumeMounts:
    - name: logs
      mountPath: /logs
      readOnly: true
  volumes:
  - name: logs
    emptyDir: {}
`;

const CLEAN = `apiVersion: v1
kind: ConfigMap
metadata:
  name: shop
data:
  COLOUR: blue
`;

const REFUSED = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: app
    image: acme/shop:1.4
    ports:
    - containerPort: 70000
    colour: blue
`;

function ran(files: Record<string, string>, ...argv: string[]) {
  const written: Record<string, string> = {};
  let out = '';
  let err = '';
  const io: Io = {
    read: (file) => files[file],
    write: (file, text) => {
      written[file] = text;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  return { code: run(argv, io), out, err, written };
}

describe('outrigger check', () => {
  it('prints remarks at or over the level, with their places', () => {
    const { code, out, err } = ran({ 'pod.yaml': POD }, 'check', 'pod.yaml');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('pod.yaml:21:3: error: Nobody writes to logs. (no-writer, fixable)\n');
    expect(out).not.toContain(': hint:');
    expect(ran({ a: POD }, 'check', 'a', '--level', 'hint').out).toContain(': hint:');
  });

  it('quotes the server’s own words and says below them what to do', () => {
    const { out } = ran({ 'pod.yaml': REFUSED }, 'check', 'pod.yaml', '--level', 'error');
    expect(
      out,
    ).toBe(`pod.yaml:11:5: error: unknown field "spec.containers[0].colour" (strict-decoding)
    Is colour spelled right, and at the right depth? Kubernetes knows no such field here.
pod.yaml:10:7: error: spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive (FieldValueInvalid)
    Set containerPort to a whole number from 1 to 65535.
2 errors. 5 more remarks below the level.
`);
  });

  it('gives the verdict and the findings as JSON, a document an element', () => {
    const { code, out } = ran({ '-': `${CLEAN}---\n${REFUSED}` }, 'check', '-', '--format', 'json');
    const documents = JSON.parse(out);
    expect(code).toBe(1);
    expect(Object.keys(documents[1])).toEqual([
      ...[
        'file',
        'document',
        'kind',
        'name',
        'pods',
        'strictDecodeErrors',
        'decodeError',
        'errors',
      ],
      ...['warnings', 'qosClass', 'requests', 'limits', 'podSecurity', 'findings'],
    ]);
    expect(documents[0]).toMatchObject({ document: 0, kind: 'ConfigMap', pods: 0, findings: [] });
    expect(documents[1]).toMatchObject({
      file: '-',
      document: 1,
      kind: 'Pod',
      name: 'shop',
      pods: 1,
      strictDecodeErrors: ['unknown field "spec.containers[0].colour"'],
      decodeError: null,
      errors: [
        {
          type: 'FieldValueInvalid',
          field: 'spec.containers[0].ports[0].containerPort',
          line: 17,
          column: 7,
        },
      ],
      qosClass: 'BestEffort',
      podSecurity: { baseline: [] },
    });
    const [finding] = documents[1].findings;
    expect(Object.keys(finding)).toEqual([
      'id',
      'severity',
      'message',
      'line',
      'column',
      'fixable',
    ]);
  });

  it('tells what another version takes in another way', () => {
    const text = REFUSED.replace('70000', '7000').replace(
      '    colour: blue\n',
      '  resources: {requests: {cpu: 1}}\n',
    );
    const { out } = ran({ a: text }, 'check', 'a', '--kubernetes-version', '1.33');
    expect(out).toContain(
      'a:11:3: warning: In 1.33 resources is dropped: its feature is off by default. (version-difference)\n',
    );
    expect(ran({ a: text }, 'check', 'a').out).not.toContain('version-difference');
  });

  it('speaks SARIF', () => {
    const log = JSON.parse(
      ran({ 'a b#1.yaml': POD }, 'check', 'a b#1.yaml', '--format', 'sarif').out,
    );
    expect(log.version).toBe('2.1.0');
    const { tool, results } = log.runs[0];
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'no-writer');
    expect(result).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b%231.yaml' },
            region: { startLine: 21 },
          },
        },
      ],
    });
    expect(tool.driver.rules[result.ruleIndex]).toMatchObject({ id: 'no-writer' });
  });

  it.each([
    ['nothing at the level', { a: CLEAN }, ['a'], 0],
    [
      'a warning below the level',
      { a: POD.replaceAll('      readOnly: true\n', '') },
      ['a', '--level', 'error'],
      0,
    ],
    [
      'a silenced finding',
      {
        a: POD.replace(
          '  name: shop\n',
          '  name: shop\n  annotations:\n    outrigger/silence: no-writer\n',
        ),
      },
      ['a', '--level', 'error'],
      0,
    ],
    ['an error', { a: REFUSED }, ['a'], 1],
    [
      'a sidecar on an old version',
      {
        a: POD.replace(
          '  containers:',
          '  initContainers:\n  - name: p\n    image: acme/p:1.0\n    restartPolicy: Always\n  containers:',
        ).replaceAll('      readOnly: true\n', ''),
      },
      ['a', '--kubernetes-version', '1.28', '--level', 'error'],
      1,
    ],
    [
      'a field that came later',
      {
        a: REFUSED.replace('70000', '7000').replace(
          '    colour: blue\n',
          '  resources: {requests: {cpu: 1}}\n',
        ),
      },
      ['a', '--kubernetes-version', '1.31', '--level', 'error'],
      1,
    ],
    ['a missing file', { a: CLEAN }, ['a', 'b'], 2],
    ['text that is no YAML', { a: 'a: [\n' }, ['a'], 2],
    ['text that is no manifest', { a: '' }, ['a'], 2],
    ['no file', {}, [], 2],
    ['an unknown level', { a: CLEAN }, ['a', '--level', 'loud'], 2],
    ['an unknown format', { a: CLEAN }, ['a', '--format', 'xml'], 2],
    ['an unknown version', { a: CLEAN }, ['a', '--kubernetes-version', '2'], 2],
  ] as const)('exits as the issue says for %s', (_, files, args, code) => {
    expect(ran(files, 'check', ...args).code).toBe(code);
  });

  it('says what a file that cannot be read is, and what to do', () => {
    const chart = CLEAN.replace('acme/', '{{ .Values.registry }}/').replace(
      'name: ',
      'name: {{ .Release.Name }}-',
    );
    expect(ran({ a: chart }, 'check', 'a').err).toBe(
      'a cannot be read: This is a Helm or Go template, not yet YAML. Render it first, for example with helm template, and open the result.\n',
    );
  });
});

const JOB = `apiVersion: batch/v1
kind: Job
metadata: {name: report}
spec:
  template:
    spec:
      containers: # one
      - name: work
        image: acme/report:1.4
        resources:
          limits: {memory: 512m} # half a gigabyte
`;

describe('outrigger fix', () => {
  it('prints the safe fixes as a diff and writes nothing', () => {
    const { code, out, err, written } = ran({ 'job.yaml': JOB }, 'fix', 'job.yaml');
    expect({ code, written }).toEqual({ code: 0, written: {} });
    expect(out).toBe(`--- job.yaml
+++ job.yaml
@@ -4,8 +4,9 @@
 spec:
   template:
     spec:
+      restartPolicy: OnFailure
       containers: # one
       - name: work
         image: acme/report:1.4
         resources:
-          limits: {memory: 512m} # half a gigabyte
+          limits: {memory: 512Mi} # half a gigabyte
`);
    expect(err).toContain('job.yaml: work has 512m of memory.');
  });

  it('writes in place, twice the same', () => {
    const { written } = ran({ 'job.yaml': JOB }, 'fix', '--in-place', 'job.yaml');
    const again = ran(written, 'fix', '--in-place', 'job.yaml');
    expect(written['job.yaml']).toContain('limits: {memory: 512Mi} # half a gigabyte');
    expect(again).toEqual({ code: 0, out: '', err: '', written: {} });
  });

  it.each(['', '\n', '# to do\n'])('says that there is nothing to fix in %j', (text) => {
    expect(ran({ a: text }, 'fix', 'a')).toEqual({
      code: 0,
      out: '',
      err: 'a: Nothing to fix: the file is empty.\n',
      written: {},
    });
  });

  it('applies others when they are named', () => {
    const { out } = ran({ a: POD }, 'fix', 'a', '--only', 'no-writer');
    expect(out.split('\n').filter((line) => /^[-+] /.test(line))).toEqual([
      '-      readOnly: true',
    ]);
  });

  it.each([
    ['a missing file', ['b']],
    ['text that is no YAML', ['broken']],
    ['no file', []],
    ['a finding there is not', ['a', '--only', 'nonsense']],
    ['standard input in place', ['-', '--in-place']],
  ])('exits 2 for %s', (_, args) => {
    const failed = ran({ a: JOB, broken: 'a: [\n', '-': JOB }, 'fix', ...args);
    expect(failed).toMatchObject({ code: 2, out: '', written: {} });
  });
});
