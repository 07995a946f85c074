import { isSet, isValueMap, mapOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const sizelimitEviction = finding({
  id: 'sizelimit-eviction',
  severity: 'hint',
  defaultOff: true,
  title: 'A full volume evicts the pod',
  what: 'An emptyDir for logs has a sizeLimit.',
  why: 'On disk the limit is no wall: writing past it evicts the whole pod a little later.',
  whatToDo: 'Let the writer rotate its files well below the limit.',
  links: ['concepts/storage/volumes/#emptydir'],
  detect: ({ pod }) =>
    pod.volumes
      .filter(({ type, name }) => type === 'emptyDir' && /(^|-)logs?(-|$)/.test(name))
      .filter(({ value }) => isValueMap(value) && isSet(mapOf(value, 'emptyDir'), 'sizeLimit'))
      .map(({ name, path, detail }) => ({ at: [...path, 'emptyDir', 'sizeLimit'], name, detail })),
  message: ({ name, detail }) => `When ${name} passes ${detail}, the pod is evicted.`,
  examples: {
    flagged: [limited('logs')],
    clean: [limited('scratch')],
  },
});

function limited(name: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: ${name}
    mountPath: /data
volumes:
- name: ${name}
  emptyDir:
    sizeLimit: 1Gi
`);
}
