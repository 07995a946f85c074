import { mapOf, mapsOf, textOf } from '../../../kubernetes/index.ts';
import { objectsOf } from '../../context.ts';
import { deploymentOf, fileOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const hpaResourceMetric = finding({
  id: 'hpa-resource-metric',
  severity: 'hint',
  title: 'Autoscaling by an average over companions',
  what: 'An autoscaler looks at the use of the whole pod, which has several containers.',
  why: 'Idle companions pull the average down: the app is overloaded before anything scales.',
  whatToDo: 'Use a metric of type ContainerResource for the app’s container.',
  links: ['tasks/run-application/horizontal-pod-autoscale/#container-resource-metrics'],
  detect: (context) =>
    context.lasting.length < 2 || context.pod.name === ''
      ? []
      : objectsOf(context, 'HorizontalPodAutoscaler').flatMap(({ document, value }) => {
          const spec = mapOf(value, 'spec');
          const target = mapOf(spec, 'scaleTargetRef');
          if (
            textOf(target, 'name') !== context.pod.name ||
            textOf(target, 'kind') !== context.kind
          )
            return [];
          return mapsOf(spec, 'metrics').flatMap((metric, index) =>
            textOf(metric, 'type') === 'Resource'
              ? [
                  {
                    at: ['spec', 'metrics', index],
                    document,
                    name: textOf(mapOf(value, 'metadata'), 'name'),
                  },
                ]
              : [],
          );
        }),
  message: ({ name }) => `${name} averages over all containers of the pod.`,
  examples: {
    flagged: [scaled('type: Resource\n    resource:')],
    clean: [scaled('type: ContainerResource\n    containerResource:\n      container: app')],
  },
});

function scaled(metric: string): string {
  return fileOf(
    deploymentOf(
      'containers:\n- name: app\n  image: acme/shop:1.4\n- name: proxy\n  image: acme/proxy:2.0\n',
    ),
    `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: shop
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: shop
  metrics:
  - ${metric}
      name: cpu
      target:
        type: Utilization
        averageUtilization: 70
`,
  );
}
