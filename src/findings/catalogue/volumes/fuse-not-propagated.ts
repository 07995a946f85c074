import { isValueMap, textOf, valueAt } from '../../../kubernetes/index.ts';
import { type Use, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const fuseNotPropagated = finding({
  id: 'fuse-not-propagated',
  severity: 'warning',
  title: 'A mount its reader does not see',
  what: 'One container mounts a file system inside a shared volume, and another reads the volume without propagation.',
  why: 'Without HostToContainer the reader keeps the directory as it was: empty.',
  whatToDo: 'Set mountPropagation HostToContainer on the reader’s mount.',
  links: ['concepts/storage/volumes/#mount-propagation'],
  detect: (context) =>
    context.pod.volumes.flatMap((volume) => {
      const uses = usesOfVolume(context, volume);
      const maker = uses.find((use) => propagation(use) === 'Bidirectional');
      if (!maker) return [];
      return uses
        .filter((use) => use.member !== maker.member && use.member.role !== 'init')
        .filter((use) => propagation(use) === '' || propagation(use) === 'None')
        .map((use) => ({ at: use.mount.path, use, maker }));
    }),
  message: ({ use, maker }) =>
    `${nameOf(use.member)} does not see what ${nameOf(maker.member)} mounts in ${use.mount.volume}.`,
  fix: ({ use }) => ({
    label: `Let ${nameOf(use.member)} see the mounts`,
    gestures: [
      { do: 'setField', at: [...use.mount.path, 'mountPropagation'], value: 'HostToContainer' },
    ],
    safe: true,
  }),
  examples: {
    flagged: [reading('')],
    clean: [reading('    mountPropagation: HostToContainer\n')],
  },
});

function propagation({ member, mount }: Use): string {
  const value = valueAt(member.value, mount.path.slice(-2));
  return isValueMap(value) ? textOf(value, 'mountPropagation') : '';
}

function reading(extra: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: bucket
    mountPath: /bucket
${extra}- name: fuse
  image: acme/fuse:1.0
  securityContext:
    privileged: true
  volumeMounts:
  - name: bucket
    mountPath: /bucket
    mountPropagation: Bidirectional
volumes:
- name: bucket
  emptyDir: {}
`);
}
