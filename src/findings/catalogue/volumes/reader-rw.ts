import { isEmptyDir, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const readerRw = finding({
  id: 'reader-rw',
  severity: 'hint',
  title: 'A reader that may write',
  what: 'A log shipper mounts the logs of another container for writing.',
  why: 'It only reads them. A mistake in its configuration can truncate or delete what it should deliver.',
  whatToDo: 'Mount the logs read-only in the shipper, and give it an own volume for its positions.',
  lesson: 'same-box-two-doors',
  links: ['concepts/storage/volumes/#read-only-mounts'],
  detect: (context) =>
    context.pod.volumes
      .filter((volume) => isEmptyDir(volume) || volume.type === 'persistentVolumeClaim')
      .flatMap((volume) => {
        const uses = usesOfVolume(context, volume);
        const reader = uses.find(
          ({ member, mount }) => member.traits.job === 'logs' && !mount.readOnly,
        );
        const hasWriter = uses.some(
          ({ member, mount }) => member.traits.job !== 'logs' && !mount.readOnly,
        );
        return reader && hasWriter ? [{ at: reader.mount.path, volume: volume.name, reader }] : [];
      }),
  message: ({ volume, reader }) =>
    `${nameOf(reader.member)} may write to ${volume}, and only reads it.`,
  fix: ({ volume, reader }) => ({
    label: `Let ${nameOf(reader.member)} only read ${volume}`,
    gestures: [{ do: 'setField', at: [...reader.mount.path, 'readOnly'], value: true }],
    safe: false,
  }),
  examples: {
    flagged: [logging('')],
    clean: [logging('    readOnly: true\n')],
  },
});

function logging(readOnly: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
- name: log-shipper
  image: fluent/fluent-bit:3.2
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
${readOnly}volumes:
- name: logs
  emptyDir: {}
`);
}
