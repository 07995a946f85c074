import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printFieldPath, type Value, type ValueMap } from '../kubernetes/index.ts';
import { parseManifest } from '../manifest/index.ts';
import { type Verdict, verdictOf, verdictOfText, verdictOfValue } from './index.ts';

function verdict(text: string): Verdict {
  const [document] = parseManifest(text).documents;
  return document ? verdictOf(document) : verdictOfText(text);
}

const shown = ({ errors }: Verdict) =>
  errors.map(({ type, field, detail }) =>
    `${type.slice('FieldValue'.length)} ${field} ${detail}`.trim(),
  );

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: b\n';

describe('keys written twice', () => {
  test.each<[string, string, string]>([
    [
      'in a mapping',
      `${POD}  hostname: one\n  hostname: two\n`,
      'line 10: key "hostname" already set in map',
    ],
    ['at the top', `${POD}kind: Pod\n`, 'line 9: key "kind" already set in map'],
    [
      'a mapping is told at its first line',
      `${POD}  securityContext: {}\n  securityContext:\n    runAsUser: 1\n`,
      'line 11: key "securityContext" already set in map',
    ],
    [
      'a number',
      `${POD}  nodeSelector:\n    1: a\n    1: b\n`,
      'line 11: key 1 already set in map',
    ],
    [
      'beside a merge key',
      `${POD}x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n`,
      'line 12: key "a" already set in map',
    ],
  ])('%s', (_name, text, line) => {
    expect(verdict(text).strictDecodeErrors[0]).toBe(`yaml: unmarshal errors:\n  ${line}`);
  });

  test('all of them are told in one message', () => {
    expect(
      verdict(`${POD}  hostname: one\n  hostname: two\n  hostname: three\n`).strictDecodeErrors,
    ).toEqual([
      'yaml: unmarshal errors:\n  line 10: key "hostname" already set in map\n  line 11: key "hostname" already set in map',
    ]);
  });
});

describe('an error knows its place in the object, whatever the server calls it', () => {
  const deployment = (template: ValueMap, podSpec: ValueMap = {}): ValueMap => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'a' },
    spec: {
      selector: { matchLabels: { app: 'a' } },
      template: {
        metadata: { labels: { app: 'a' }, ...template },
        spec: { containers: [{ name: 'a', image: 'b' }], ...podSpec },
      },
    },
  });

  test.each<[string, ValueMap, readonly string[]]>([
    [
      'spec.template.labels',
      deployment({ labels: { app: 'a', 'bad key': '' } }),
      ['spec.template.metadata.labels[bad key]'],
    ],
    [
      'spec.template.spec.containers[0].volumeMounts.subPath',
      deployment(
        {},
        {
          volumes: [{ name: 'v', emptyDir: {} }],
          containers: [
            {
              name: 'a',
              image: 'b',
              volumeMounts: [
                { name: 'v', mountPath: '/a' },
                { name: 'v', mountPath: '/b', subPath: '../x' },
                { name: 'v', mountPath: '/c', subPath: '../y' },
              ],
            },
          ],
        },
      ),
      [
        'spec.template.spec.containers[0].volumeMounts[1].subPath',
        'spec.template.spec.containers[0].volumeMounts[2].subPath',
      ],
    ],
    [
      'spec.template.spec.dnsPolicy',
      deployment({}, { dnsPolicy: 'x' }),
      ['spec.template.spec.dnsPolicy'],
    ],
  ])('%s', (field, object, places) => {
    const [error] = verdictOfValue(object, '').errors;
    expect(error?.field).toBe(field);
    expect(error?.at.map(printFieldPath)).toEqual(places);
  });
});

describe('Jobs', () => {
  const job = (spec: ValueMap, podSpec: ValueMap = {}): ValueMap => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'a' },
    spec: {
      ...spec,
      template: {
        spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'b' }], ...podSpec },
      },
    },
  });
  const indexed = { completionMode: 'Indexed', completions: 5, parallelism: 2 };

  test.each<[string, ValueMap, readonly string[]]>([
    ['nothing special', job({}), []],
    [
      'success by indexes',
      job({
        ...indexed,
        successPolicy: { rules: [{ succeededIndexes: '0,2-4', succeededCount: 2 }] },
      }),
      [],
    ],
    [
      'indexes out of order',
      job({ ...indexed, successPolicy: { rules: [{ succeededIndexes: '3,1' }] } }),
      [
        'Invalid spec.successPolicy.rules[0].succeededIndexes error parsing succeededIndexes: non-increasing order, previous: 3, current: 1',
      ],
    ],
    [
      'an index too large',
      job({ ...indexed, successPolicy: { rules: [{ succeededIndexes: '1-5' }] } }),
      [
        'Invalid spec.successPolicy.rules[0].succeededIndexes error parsing succeededIndexes: too large index: "5"',
      ],
    ],
    [
      'a rule that says nothing',
      job({ ...indexed, successPolicy: { rules: [{}] } }),
      [
        'Required spec.successPolicy.rules[0] at least one of succeededCount or succeededIndexes must be specified',
      ],
    ],
    [
      'more successes than indexes',
      job({ ...indexed, successPolicy: { rules: [{ succeededIndexes: '1', succeededCount: 2 }] } }),
      [
        'Invalid spec.successPolicy.rules[0].succeededCount must be less than or equal to 1 (the number of indexes in the specified succeededIndexes field)',
      ],
    ],
    [
      'a failure policy with a pod that restarts',
      job(
        {
          podFailurePolicy: {
            rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1] } }],
          },
        },
        { restartPolicy: 'OnFailure' },
      ),
      [
        'Invalid spec.template.spec.restartPolicy only "Never" is supported when podFailurePolicy is specified',
      ],
    ],
    [
      'more failed indexes than completions',
      job({ ...indexed, backoffLimitPerIndex: 1, maxFailedIndexes: 6 }),
      ['Invalid spec.maxFailedIndexes must be less than or equal to completions'],
    ],
    [
      'labels that the server sets',
      {
        ...job({}),
        spec: {
          template: {
            metadata: { labels: { 'job-name': 'b' } },
            spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'b' }] },
          },
        },
      },
      ["Invalid spec.template.metadata.labels[job-name] must be 'a'"],
    ],
    [
      'a name that is no label of its pods',
      { ...job({}), metadata: { name: 'a'.repeat(64) } },
      ['Invalid spec.template.labels must be no more than 63 characters'],
    ],
    [
      'a name that leaves no room for the last index in the host name',
      { ...job(indexed), metadata: { name: 'a'.repeat(62) } },
      [
        `Invalid metadata.name will not able to create pod with invalid DNS label: ${'a'.repeat(62)}-4`,
      ],
    ],
  ])('%s', (_name, value, errors) => {
    expect(shown(verdictOfValue(value, ''))).toEqual(errors);
  });
});

test('a volume of a claim template can be mounted, and only that', () => {
  const statefulSet = (mount: string): ValueMap => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'a' },
    spec: {
      selector: { matchLabels: { a: 'b' } },
      template: {
        metadata: { labels: { a: 'b' } },
        spec: {
          containers: [{ name: 'a', image: 'b', volumeMounts: [{ name: mount, mountPath: '/x' }] }],
        },
      },
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
    },
  });
  expect(shown(verdictOfValue(statefulSet('data'), ''))).toEqual([]);
  expect(shown(verdictOfValue(statefulSet('logs'), ''))).toEqual([
    'NotFound spec.template.spec.containers[0].volumeMounts[0].name',
  ]);
});

test('a workload is accepted though its pods will not be', () => {
  const replicaSet: ValueMap = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'a' },
    spec: {
      selector: { matchLabels: { a: 'b' } },
      template: {
        metadata: { labels: { a: 'b' } },
        spec: { containers: [{ name: 'a', image: ' b' }] },
      },
    },
  };
  expect(verdictOfValue(replicaSet, '')).toMatchObject({
    errors: [],
    podErrors: [
      { field: 'spec.containers[0].image', detail: 'must not have leading or trailing whitespace' },
    ],
  });
});

test('what follows from a feature that is off in 1.34 is left out', () => {
  const pod = verdict(
    `${POD}    restartPolicy: Never\n  volumes:\n  - name: v\n    image:\n      reference: x\n`,
  );
  expect(shown(pod)).toEqual([]);
});

describe('hostile input', () => {
  const value = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Value>(
        null,
        true,
        0,
        -1,
        1.5,
        2 ** 40,
        Number.NaN,
        '',
        'a',
        '1Gi',
        'Always',
        'In',
        '..',
        '/x',
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          'name',
          'containers',
          'initContainers',
          'ports',
          'env',
          'volumes',
          'resources',
          'limits',
          'requests',
          'affinity',
          'podAffinity',
          'nodeAffinity',
          'labelSelector',
          'matchLabels',
          'matchExpressions',
          'values',
          'operator',
          'securityContext',
          'tolerations',
          'os',
          'emptyDir',
          'projected',
          'sources',
          'secret',
          'items',
          'livenessProbe',
          'httpGet',
          'port',
          'overhead',
          'dnsConfig',
          '__proto__',
          'x',
        ),
        tie('value'),
        { maxKeys: 5 },
      ),
    ),
  })).value;

  test('a verdict on anything, never an exception', () => {
    const kinds = fc.constantFrom(
      'v1 Pod',
      'apps/v1 Deployment',
      'apps/v1 StatefulSet',
      'apps/v1 DaemonSet',
      'batch/v1 Job',
      'batch/v1 CronJob',
      'v1 ReplicationController',
    );
    fc.assert(
      fc.property(kinds, value, value, (line, spec, metadata) => {
        const [apiVersion = '', kind = ''] = line.split(' ');
        expect(verdictOfValue({ apiVersion, kind, metadata, spec }, '')).toHaveProperty('errors');
      }),
      { numRuns: 1500 },
    );
  });

  test('aliases that stand for very many values end in time', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const text = `apiVersion: v1\nkind: Pod\na0: &a0 {b: 1}\n${levels.join('\n')}\nspec: *a40\n`;
    expect(verdict(text)).toHaveProperty('decodeError');
  });

  test.each(['', '\0', 'plain', '- a', '{{ .Values.x }}', '['])('%j is no object', (text) => {
    expect(verdict(text).decodeError).not.toBeNull();
  });
});
