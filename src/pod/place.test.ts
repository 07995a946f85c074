import { describe, expect, it } from 'vitest';
import { printFieldPath, type Value } from '../kubernetes/index.ts';
import { podsInValue } from './place.ts';

const SPEC = { containers: [{ name: 'app', image: 'shop:1' }] };

/** What is found: kind/name, part, spec and metadata as printed paths. */
function found(value: Value): string[] {
  return podsInValue(value).map(({ kind, name, part, spec, metadata }) =>
    [`${kind}/${name}`, part ?? '-', printFieldPath(spec), printFieldPath(metadata)].join(' '),
  );
}

describe('podsInValue', () => {
  const object = (kind: string, rest: Record<string, Value>, apiVersion = 'apps/v1') => ({
    apiVersion,
    kind,
    metadata: { name: 'shop' },
    ...rest,
  });

  const cases: [string, Value, string[]][] = [
    ['a Pod', object('Pod', { spec: SPEC }, 'v1'), ['Pod/shop - spec metadata']],
    [
      'a PodTemplate',
      object('PodTemplate', { template: { spec: SPEC } }, 'v1'),
      ['PodTemplate/shop - template.spec template.metadata'],
    ],
    ...['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job'].map(
      (kind): [string, Value, string[]] => [
        `a ${kind}`,
        object(kind, { spec: { template: { spec: SPEC } } }),
        [`${kind}/shop - spec.template.spec spec.template.metadata`],
      ],
    ),
    [
      'a CronJob',
      object(
        'CronJob',
        { spec: { jobTemplate: { spec: { template: { spec: SPEC } } } } },
        'batch/v1',
      ),
      [
        'CronJob/shop - spec.jobTemplate.spec.template.spec spec.jobTemplate.spec.template.metadata',
      ],
    ],
    [
      'a Pod without a spec yet',
      { apiVersion: 'v1', kind: 'Pod', spec: null },
      ['Pod/ - spec metadata'],
    ],
    [
      'a Deployment whose containers stand in the wrong place',
      object('Deployment', { spec: SPEC }),
      ['Deployment/shop - spec metadata'],
    ],
    [
      'a Kustomize patch without kind',
      { spec: { template: { spec: { containers: [{ name: 'app', env: [] }] } } } },
      ['/ - spec.template.spec spec.template.metadata'],
    ],
    ['a bare pod spec', SPEC, ['/ -  metadata']],
    ['a bare list of containers', SPEC.containers, ['/ -  metadata']],
    [
      'a List',
      {
        apiVersion: 'v1',
        kind: 'List',
        items: [
          object('Service', { spec: {} }, 'v1'),
          object('Pod', { spec: SPEC }, 'v1'),
          object('Deployment', { spec: { template: { spec: SPEC } } }),
        ],
      },
      [
        'Pod/shop - items[1].spec items[1].metadata',
        'Deployment/shop - items[2].spec.template.spec items[2].spec.template.metadata',
      ],
    ],
    [
      'an Argo Rollout, by shape',
      object('Rollout', { spec: { template: { spec: SPEC } } }, 'argoproj.io/v1alpha1'),
      ['Rollout/shop - spec.template.spec spec.template.metadata'],
    ],
    [
      'a Knative Service, by shape',
      object(
        'Service',
        { spec: { template: { spec: { containers: [{ image: 'a' }] } } } },
        'serving.knative.dev/v1',
      ),
      ['Service/shop - spec.template.spec spec.template.metadata'],
    ],
    [
      'several Kubeflow replicas, told apart',
      object(
        'TFJob',
        {
          spec: {
            tfReplicaSpecs: {
              Chief: { template: { spec: SPEC } },
              Worker: { template: { spec: SPEC } },
            },
          },
        },
        'kubeflow.org/v1',
      ),
      [
        'TFJob/shop Chief spec.tfReplicaSpecs.Chief.template.spec spec.tfReplicaSpecs.Chief.template.metadata',
        'TFJob/shop Worker spec.tfReplicaSpecs.Worker.template.spec spec.tfReplicaSpecs.Worker.template.metadata',
      ],
    ],
    [
      'Volcano tasks, though the kind is Job',
      object(
        'Job',
        { spec: { tasks: [{ template: { spec: SPEC } }] } },
        'batch.volcano.sh/v1alpha1',
      ),
      ['Job/shop - spec.tasks[0].template.spec spec.tasks[0].template.metadata'],
    ],
    [
      'an object inside another keeps its own kind and name',
      {
        apiVersion: 'x/v1',
        kind: 'Composition',
        metadata: { name: 'outer' },
        spec: { resources: [{ base: object('Pod', { spec: SPEC }, 'v1') }] },
      },
      ['Pod/shop - spec.resources[0].base.spec spec.resources[0].base.metadata'],
    ],
    [
      'no schema of a custom resource',
      object('CustomResourceDefinition', {
        spec: { versions: [{ schema: { properties: { spec: { default: SPEC } } } }] },
      }),
      [],
    ],
    [
      'no schema with a property called containers',
      {
        properties: { containers: { type: 'array', items: { properties: { name: {} } } } },
      },
      [],
    ],
    ['no list of env variables', [{ name: 'A', value: 'b' }], []],
    ['no JSON patch', [{ op: 'add', path: '/spec', value: { name: 'x', image: 'y' } }], []],
    [
      'what is left of a Rollout without containers',
      object('Rollout', { spec: { template: { spec: { containers: [] } } } }, 'argoproj.io/v1'),
      ['Rollout/shop - spec.template.spec spec.template.metadata'],
    ],
    [
      'no reference to a Deployment',
      object(
        'HorizontalPodAutoscaler',
        { spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' } } },
        'autoscaling/v2',
      ),
      [],
    ],
    ['no ConfigMap', object('ConfigMap', { data: { containers: 'many' } }, 'v1'), []],
    ['nothing in a scalar', 'containers', []],
    ['nothing in null', null, []],
    ['no kind of the prototype', { apiVersion: 'v1', kind: 'constructor' }, []],
  ];
  it.each(cases)('finds %s', (_, value, expected) => {
    expect(found(value)).toEqual(expected);
  });

  it('finds a template that two parents share', () => {
    const template = { spec: SPEC };
    const value = object('JobSet', { spec: { jobs: [{ template }, { template }] } }, 'x/v1');
    expect(podsInValue(value)).toHaveLength(2);
  });

  it('ends on alias bombs and circles', () => {
    let bomb: Value = SPEC;
    for (let i = 0; i < 60; i++) bomb = [bomb, bomb, bomb, bomb];
    expect(podsInValue({ kind: 'X', apiVersion: 'y', bomb }).length).toBeLessThanOrEqual(500);
    const circle: Value[] = [SPEC];
    circle.push(circle);
    expect(podsInValue(circle).length).toBeGreaterThan(0);
  });
});
