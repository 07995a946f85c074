import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { namesOf } from '../../member.ts';

export const ephemeralStorageUnset = finding({
  id: 'ephemeral-storage-unset',
  severity: 'hint',
  defaultOff: true,
  title: 'No share of the node’s disk',
  what: 'Containers say nothing about the disk they use for logs and temporary files.',
  why: 'The scheduler cannot keep room for them, and one that fills the disk gets others evicted.',
  whatToDo: 'Set requests and limits for ephemeral-storage.',
  links: ['concepts/configuration/manage-resources-containers/#local-ephemeral-storage'],
  detect: ({ pod, lasting }) => {
    const without = lasting.filter(
      ({ requests, limits }) =>
        !('ephemeral-storage' in requests) && !('ephemeral-storage' in limits),
    );
    return without.length === 0 ? [] : [{ at: pod.spec, without }];
  },
  message: ({ without }) => `Nothing is said about the disk of ${namesOf(without)}.`,
  examples: {
    flagged: [podOf('containers:\n- name: app\n  image: acme/shop:1.4\n')],
    clean: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  resources:
    limits:
      ephemeral-storage: 1Gi
`),
    ],
  },
});
