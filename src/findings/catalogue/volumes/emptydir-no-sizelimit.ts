import { isSet, isValueMap, mapOf } from '../../../kubernetes/index.ts';
import { usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const emptydirNoSizelimit = finding({
  id: 'emptydir-no-sizelimit',
  severity: 'hint',
  title: 'An emptyDir without a limit',
  what: 'The emptyDir has no sizeLimit.',
  why: 'It can fill the node’s disk, and then the node evicts pods that did nothing wrong.',
  whatToDo: 'Set a sizeLimit somewhat above what the files ever need.',
  links: [
    'concepts/storage/volumes/#emptydir',
    'concepts/configuration/manage-resources-containers/#local-ephemeral-storage',
  ],
  detect: (context) =>
    context.pod.volumes
      .filter((volume) => volume.type === 'emptyDir' && isValueMap(volume.value))
      .filter(({ value }) => isValueMap(value) && !isSet(mapOf(value, 'emptyDir'), 'sizeLimit'))
      .filter((volume) => usesOfVolume(context, volume).some(({ mount }) => !mount.readOnly))
      .map(({ name, path }) => ({ at: [...path, 'emptyDir'], name })),
  message: ({ name }) => `${name} can grow until the node’s disk is full.`,
  fix: ({ name, at }) => ({
    label: `Limit ${name} to 512Mi`,
    gestures: [{ do: 'setField', at: [...at, 'sizeLimit'], value: '512Mi' }],
    safe: false,
  }),
  examples: {
    flagged: [writing('{}'), writing('')],
    clean: [writing('{sizeLimit: 1Gi}')],
  },
});

function writing(source: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: data
    mountPath: /data
volumes:
- name: data
  emptyDir: ${source}
`);
}
