import { isEmptyDir, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const writerRo = finding({
  id: 'writer-ro',
  severity: 'error',
  title: 'A writer that may only read',
  what: 'A container whose trade is to bring files mounts the place for them read-only.',
  why: 'Its first write ends with “Read-only file system”, and it crashes or does nothing.',
  whatToDo: 'Take readOnly away from its mount.',
  lesson: 'same-box-two-doors',
  links: ['concepts/storage/volumes/#read-only-mounts'],
  detect: (context) =>
    context.pod.volumes.filter(isEmptyDir).flatMap((volume) => {
      const uses = usesOfVolume(context, volume);
      const others = uses.filter(({ member }) => member.traits.job !== 'sync');
      // Where another writes, most tools may as well carry the files away.
      const isFilled = others.some(({ mount }) => !mount.readOnly);
      const writers = uses.filter(({ member: { traits } }) =>
        isFilled ? traits.name === 'git-sync' : traits.job === 'sync',
      );
      return others.length > 0 && writers.length > 0 && writers.every(({ mount }) => mount.readOnly)
        ? writers.map((writer) => ({ at: writer.mount.path, volume: volume.name, writer }))
        : [];
    }),
  message: ({ volume, writer }) =>
    `${nameOf(writer.member)} brings files to ${volume}, and may only read it.`,
  fix: ({ writer }) => ({
    label: `Let ${nameOf(writer.member)} write`,
    gestures: [{ do: 'clearField', at: [...writer.mount.path, 'readOnly'] }],
    safe: true,
  }),
  examples: {
    flagged: [syncing('    readOnly: true\n')],
    clean: [
      syncing(''),
      syncing('    readOnly: true\n').replace(/registry.*$/m, 'rclone/rclone:1.68'),
    ],
  },
});

function syncing(readOnly: string): string {
  return podOf(`
containers:
- name: web
  image: acme/web:2.1
  volumeMounts:
  - name: site
    mountPath: /srv/site
- name: sync
  image: registry.k8s.io/git-sync/git-sync:v4.4.0
  volumeMounts:
  - name: site
    mountPath: /git
${readOnly}volumes:
- name: site
  emptyDir: {}
`);
}
