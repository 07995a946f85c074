import type { Mount } from '../../../pod/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf, trimmed } from '../../member.ts';

export const duplicateMountPath = finding({
  id: 'duplicate-mount-path',
  severity: 'error',
  title: 'Two mounts at one path',
  what: 'A container mounts twice at the same path.',
  why: 'The API server refuses the pod: a path must be unique within a container.',
  whatToDo: 'Give one of them another path, or take it away.',
  links: ['concepts/storage/volumes/'],
  detect: (context) =>
    context.members.flatMap((member) => {
      const first = new Map<string, Mount>();
      return member.mounts.flatMap((mount) => {
        const path = trimmed(mount.mountPath);
        const before = first.get(path);
        if (before === undefined) first.set(path, mount);
        return before === undefined || path === ''
          ? []
          : [{ at: mount.path, member, mount, before }];
      });
    }),
  message: ({ member, mount, before }) =>
    `${nameOf(member)} mounts ${before.volume === mount.volume ? `${mount.volume} twice` : `${before.volume} and ${mount.volume}`} at ${trimmed(mount.mountPath)}.`,
  fix: ({ at, mount, before }) =>
    before.volume !== mount.volume
      ? undefined
      : {
          label: 'Remove the second mount',
          gestures: [{ do: 'clearField', at }],
          safe: saysTheSame(before, mount),
        },
  examples: {
    flagged: [mounting('logs', '/var/log/app/'), mounting('data', '/var/log/app')],
    clean: [mounting('data', '/data')],
  },
});

function saysTheSame(a: Mount, b: Mount): boolean {
  return a.subPath === b.subPath && a.readOnly === b.readOnly;
}

function mounting(volume: string, path: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
  - name: ${volume}
    mountPath: ${path}
volumes:
- name: logs
  emptyDir: {}
- name: data
  emptyDir: {}
`);
}
