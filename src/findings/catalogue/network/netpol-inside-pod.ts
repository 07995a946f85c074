import {
  isValueMap,
  mapOf,
  textEntries,
  textOf,
  type ValueMap,
} from '../../../kubernetes/index.ts';
import { objectsOf } from '../../context.ts';
import { deploymentOf, fileOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const netpolInsidePod = finding({
  id: 'netpol-inside-pod',
  severity: 'hint',
  title: 'No policy between containers',
  what: 'A NetworkPolicy of the file holds for this pod of several containers.',
  why: 'Containers of one pod talk over loopback, which no policy filters.',
  whatToDo: 'Put what must be kept apart into separate pods.',
  links: ['concepts/services-networking/network-policies/'],
  detect: (context) =>
    context.lasting.length < 2
      ? []
      : objectsOf(context, 'NetworkPolicy')
          .filter(({ value }) => selects(value, mapOf(context.metadata, 'labels')))
          .map(({ value, document }) => ({
            at: ['spec', 'podSelector'],
            document,
            name: textOf(mapOf(value, 'metadata'), 'name'),
          })),
  message: ({ name }) => `${name} does not filter between the containers of the pod.`,
  examples: {
    flagged: [guarded('shop')],
    clean: [guarded('other')],
  },
});

function selects(policy: ValueMap, labels: ValueMap | undefined): boolean {
  const selector = mapOf(mapOf(policy, 'spec'), 'podSelector');
  const wanted = textEntries(mapOf(selector, 'matchLabels'));
  return (
    wanted.length > 0 && isValueMap(labels) && wanted.every(([key, value]) => labels[key] === value)
  );
}

function guarded(app: string): string {
  return fileOf(
    deploymentOf(
      'containers:\n- name: app\n  image: acme/shop:1.4\n- name: proxy\n  image: acme/proxy:2.0\n',
    ),
    `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: only-web
spec:
  podSelector:
    matchLabels:
      app: ${app}
`,
  );
}
