import { describe, expect, test } from 'vitest';
import { parseManifest } from '../manifest/index.ts';
import { verdictOf, verdictOfText } from './index.ts';

/** The errors of a pod whose spec is written in YAML, as `Type field detail`, up to the first bracket of the detail. */
function errorsOf(spec: string, metadata = '{name: a}'): readonly string[] {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec:\n${spec.replace(/^/gm, '  ')}`;
  const [document] = parseManifest(text).documents;
  const verdict = document ? verdictOf(document) : verdictOfText(text);
  expect(verdict.decodeError).toBeNull();
  return verdict.errors.map(({ type, field, detail }) =>
    `${type.slice('FieldValue'.length)} ${field} ${detail.split(' (e.g.')[0]}`.trim(),
  );
}

const CONTAINER = 'containers:\n- {name: c, image: x}\n';
const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";

function container(fields: string): string {
  return `containers:\n- {name: c, image: x, ${fields}}\n`;
}

function claim(metadata: string, spec: string): string {
  return `${CONTAINER}volumes:
- name: e
  ephemeral:
    volumeClaimTemplate:
      metadata: ${metadata}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, ${spec}}
`;
}

test.each([
  ['.nan', 'json: unsupported value: NaN'],
  ['[1, .inf]', 'json: unsupported value: +Inf'],
  ['{b: .nan, a: -.inf}', 'json: unsupported value: -Inf'],
])('%s is no JSON', (value, error) => {
  const [document] = parseManifest(`kind: Pod\nspec: ${value}\n`).documents;
  expect(document && verdictOf(document).decodeError).toBe(error);
});

describe('rules that few manifests meet', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'an image volume is dropped with its mounts, the others stay',
      `${container('volumeMounts: [{name: m, mountPath: /m}, {name: e, mountPath: /e}]')}volumes: [{name: m, image: {reference: x}}, {name: e}]\n`,
      [],
    ],
    [
      'a lifecycle of nothing but a stop signal is dropped',
      `${CONTAINER}initContainers: [{name: i, image: x, lifecycle: {stopSignal: SIGTERM}}]\n`,
      [],
    ],
    [
      'a lifecycle that was empty stays',
      `${CONTAINER}initContainers: [{name: i, image: x, lifecycle: {}}]\n`,
      [
        'Forbidden spec.initContainers[0].lifecycle may not be set for init containers without restartPolicy=Always',
      ],
    ],
    [
      'no huge pages are a multiple of any page',
      container('resources: {limits: {cpu: 1, hugepages-2Mi: 0}}'),
      [],
    ],
    [
      'a fraction of a page is rounded up, and is none',
      container('resources: {limits: {cpu: 1, hugepages-2Mi: 1500m}}'),
      [
        'Invalid spec.containers[0].resources.limits[hugepages-2Mi] 1500m is not positive integer multiple of hugepages-2Mi',
        'Invalid spec.containers[0].resources.requests[hugepages-2Mi] 1500m is not positive integer multiple of hugepages-2Mi',
      ],
    ],
    [
      'the name of huge pages in a quota',
      container('resources: {requests: {requests.hugepages-2Mi: 2Mi}}'),
      [
        'Invalid spec.containers[0].resources.requests[requests.hugepages-2Mi] must be a standard resource for containers',
      ],
    ],
    [
      'of the resources of a Windows pod nothing else is said',
      `${CONTAINER}os: {name: windows}\nresources: {limits: {example.com/x: 1}}\n`,
      ['Forbidden spec.resources may not be set for a windows pod'],
    ],
    [
      'a divisor is read as a number',
      container(
        'env: [{name: a, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: 1.0Mi}}}]',
      ),
      [],
    ],
    [
      'metadata of a claim template, also when set to nothing',
      claim('{deletionGracePeriodSeconds: 0, finalizers: [], generation: 0, name: ""}', ''),
      [
        'Forbidden spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.deletionGracePeriodSeconds cannot be set',
        'Forbidden spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.finalizers cannot be set',
      ],
    ],
    [
      'a source in another namespace beside one in this',
      claim(
        '{}',
        'dataSource: {kind: PersistentVolumeClaim, name: x}, dataSourceRef: {kind: PersistentVolumeClaim, name: x, namespace: A}',
      ),
      [
        'Invalid spec.volumes[0].ephemeral.volumeClaimTemplate.spec may not be specified when dataSourceRef.namespace is specified',
        `Invalid spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef.namespace ${LABEL}`,
      ],
    ],
  ])('%s', (_what, spec, errors) => {
    expect(errorsOf(spec)).toEqual(errors);
  });

  test('the character before the trailing dash of generateName is not looked at', () => {
    expect(errorsOf(CONTAINER, '{generateName: a_-}')).toEqual([
      expect.stringContaining('Invalid metadata.name '),
    ]);
  });
});
