import { expect, test } from 'vitest';
import type { Value, ValueMap } from '../../kubernetes/index.ts';
import { verdictOfValue } from '../verdict.ts';
import { decode } from './decode.ts';

const pod = (spec: ValueMap, metadata: Value = { name: 'a' }): ValueMap => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata,
  spec,
});
const container = (fields: ValueMap): ValueMap => pod({ containers: [fields] });

test.each<[string, ValueMap, string]>([
  [
    'a number as a name',
    pod({}, { name: 5 }),
    'json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type string',
  ],
  [
    'a list as metadata',
    pod({}, []),
    'json: cannot unmarshal array into Go struct field Pod.metadata of type v1.ObjectMeta',
  ],
  [
    'a word as a list of containers',
    pod({ containers: 'x' }),
    'json: cannot unmarshal string into Go struct field PodSpec.spec.containers of type []v1.Container',
  ],
  [
    'a word as one container',
    pod({ containers: ['x'] }),
    'json: cannot unmarshal string into Go struct field PodSpec.spec.containers of type v1.Container',
  ],
  [
    'a number as a pull policy',
    container({ imagePullPolicy: 1 }),
    'json: cannot unmarshal number into Go struct field Container.spec.containers.imagePullPolicy of type v1.PullPolicy',
  ],
  [
    'a map of labels with a flag',
    pod({}, { labels: { a: true } }),
    'json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string',
  ],
  [
    'labels as a list',
    pod({}, { labels: [] }),
    'json: cannot unmarshal array into Go struct field ObjectMeta.metadata.labels of type map[string]string',
  ],
  [
    'limits as a list',
    container({ resources: { limits: [] } }),
    'json: cannot unmarshal array into Go struct field ResourceRequirements.spec.containers.resources.limits of type v1.ResourceList',
  ],
  [
    'a list as a quantity',
    container({ resources: { limits: { cpu: [] } } }),
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ],
  [
    'a fraction as a port',
    container({ ports: [{ containerPort: 1.5 }] }),
    'json: cannot unmarshal number 1.5 into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32',
  ],
  [
    'a number too large for 32 bits',
    container({ ports: [{ hostPort: 2 ** 31 }] }),
    'json: cannot unmarshal number 2147483648 into Go struct field ContainerPort.spec.containers.ports.hostPort of type int32',
  ],
  [
    'a number too large for 64 bits',
    pod({ activeDeadlineSeconds: 1e21 }),
    'json: cannot unmarshal number 1e+21 into Go struct field PodSpec.spec.activeDeadlineSeconds of type int64',
  ],
  [
    'a flag as a probe’s port',
    container({ livenessProbe: { httpGet: { port: true } } }),
    'json: cannot unmarshal bool into Go struct field HTTPGetAction.spec.containers.livenessProbe.httpGet.port of type int32',
  ],
  [
    'no time',
    pod({}, { creationTimestamp: 'today' }),
    'parsing time "today" as "2006-01-02T15:04:05Z07:00": cannot parse "today" as "2006"',
  ],
  [
    'a month too many',
    pod({}, { creationTimestamp: '2024-13-01T00:00:00Z' }),
    'parsing time "2024-13-01T00:00:00Z": month out of range',
  ],
  [
    'a day too many',
    pod({}, { creationTimestamp: '2023-02-29T00:00:00Z' }),
    'parsing time "2023-02-29T00:00:00Z": day out of range',
  ],
])('%s', (_name, value, error) => {
  expect(verdictOfValue(value, '')).toMatchObject({
    decodeError: error,
    strictDecodeErrors: [],
    qosClass: null,
  });
});

test('of several misfits the one first in the order of the keys is told', () => {
  const { error } = decode(
    { spec: { nodeName: 1, hostNetwork: 'x' }, metadata: { name: 'a' } },
    'Pod',
  );
  expect(error).toContain('spec.hostNetwork of type bool');
});

test('unknown fields are told with their places, in the order of the keys', () => {
  const value = {
    spec: { containers: [{}, { Image: 'x', ports: [{ hostport: 1 }] }], affinty: {} },
    specs: 1,
  };
  expect(decode(value, 'Pod').unknown).toEqual([
    'unknown field "spec.affinty"',
    'unknown field "spec.containers[1].Image"',
    'unknown field "spec.containers[1].ports[0].hostport"',
    'unknown field "specs"',
  ]);
});

test('an unknown field is quoted as Go quotes', () => {
  expect(decode({ spec: { 'a b"': 1 } }, 'Pod').unknown).toEqual([
    String.raw`unknown field "spec.a b\""`,
  ]);
});

test('null stands for nothing: a field left out, an empty item', () => {
  const value = {
    metadata: { labels: { a: null }, name: null },
    spec: { containers: [null], volumes: null },
  };
  expect(decode(value, 'Pod').object).toEqual({
    metadata: { labels: { a: '' } },
    spec: { containers: [{}] },
  });
});

test('fields newer than 1.34 are unknown', () => {
  expect(decode({ spec: { schedulingGroup: {} } }, 'Pod').unknown).toEqual([
    'unknown field "spec.schedulingGroup"',
  ]);
});

test('base64 is checked where the API wants bytes', () => {
  const secret = (data: ValueMap) => decode({ data }, 'Secret').error;
  expect(secret({ a: 'aGk=', b: 'aGkh', c: '', d: 'aGkh\naGkh' })).toBeUndefined();
  expect(secret({ a: 'not base64' })).toBe('illegal base64 data at input byte 3');
});

test.each<[string, Value, string | null]>([
  ['no kind', { apiVersion: 'v1' }, "Object 'Kind' is missing in 'TEXT'"],
  ['no version', { kind: 'Pod' }, "Object 'apiVersion' is missing in 'TEXT'"],
  [
    'a list',
    [],
    `couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }`,
  ],
  [
    'a number as kind',
    { apiVersion: 'v1', kind: 5 },
    "couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .kind of type string",
  ],
  [
    'a group too many',
    { apiVersion: 'a/b/c', kind: 'Pod' },
    'unexpected GroupVersion string: a/b/c',
  ],
  [
    'a workload in a wrong group',
    { apiVersion: 'apps/v1', kind: 'Pod' },
    'no kind "Pod" is registered for version "apps/v1" in scheme "k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30"',
  ],
  [
    'a kind nobody knows',
    { apiVersion: 'v1', kind: 'Pood' },
    'no kind "Pood" is registered for version "v1" in scheme "k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30"',
  ],
  ['a custom resource', { apiVersion: 'example.com/v1', kind: 'Widget' }, null],
  [
    'a kind of Kubernetes that holds no pods',
    { apiVersion: 'v1', kind: 'Namespace', metadata: {} },
    null,
  ],
])('%s', (_name, value, error) => {
  expect(verdictOfValue(value, 'TEXT').decodeError).toBe(error);
});

test('other kinds of the schema are decoded strictly', () => {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    spec: { ports: [{ port: 1, targetport: 2 }] },
  };
  expect(verdictOfValue(service, '')).toMatchObject({
    strictDecodeErrors: ['unknown field "spec.ports[0].targetport"'],
    podSecurity: null,
  });
});
