import { mapOf, numberOf } from '../../../kubernetes/index.ts';
import { isEmptyDir, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { namesOf } from '../../member.ts';

export const uidMismatchNoFsgroup = finding({
  id: 'uid-mismatch-no-fsgroup',
  severity: 'warning',
  title: 'Different users write to one volume',
  what: 'Containers that run as different users write to one volume, and the pod has no fsGroup.',
  why: 'A file belongs to the user who made it. The others may not change it: “permission denied”.',
  whatToDo: 'Set fsGroup for the pod, so that files belong to a group all of them are in.',
  lesson: 'least-privilege',
  links: ['tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod'],
  detect: (context) => {
    if (numberOf(mapOf(context.spec, 'securityContext'), 'fsGroup') !== undefined) return [];
    return context.pod.volumes
      .filter((volume) => isEmptyDir(volume) || volume.type === 'persistentVolumeClaim')
      .flatMap((volume) => {
        const writers = usesOfVolume(context, volume).filter(
          ({ mount, member }) =>
            !mount.readOnly && mount.subPath === undefined && member.user !== 0,
        );
        const users = new Set(writers.flatMap(({ member }) => member.user ?? []));
        const members = [...new Set(writers.map(({ member }) => member))];
        return users.size < 2
          ? []
          : [{ at: volume.path, volume: volume.name, members, users: [...users] }];
      });
  },
  message: ({ volume, members, users }) =>
    `${namesOf(members)} write to ${volume} as users ${users.join(' and ')}.`,
  fix: ({ users }, { pod }) => ({
    label: `Set fsGroup ${users[0] ?? 1000}`,
    gestures: [
      { do: 'setField', at: [...pod.spec, 'securityContext', 'fsGroup'], value: users[0] ?? 1000 },
    ],
    safe: false,
  }),
  examples: {
    flagged: [sharing('')],
    clean: [sharing('securityContext:\n  fsGroup: 1000\n')],
  },
});

function sharing(context: string): string {
  return podOf(`
${context}containers:
- name: app
  image: acme/shop:1.4
  securityContext:
    runAsUser: 1000
  volumeMounts:
  - name: data
    mountPath: /data
- name: sync
  image: acme/sync:2.0
  securityContext:
    runAsUser: 2000
  volumeMounts:
  - name: data
    mountPath: /data
volumes:
- name: data
  emptyDir: {}
`);
}
