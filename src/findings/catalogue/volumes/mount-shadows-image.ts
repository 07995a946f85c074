import type { Mount } from '../../../pod/index.ts';
import { isEmptyDir, type PodContext, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf, trimmed } from '../../member.ts';

/** What no image runs without. */
const SYSTEM = new Set(
  [
    '/',
    '/bin',
    '/sbin',
    '/lib',
    '/lib64',
    '/usr',
    '/etc',
    '/usr/bin',
    '/usr/sbin',
    '/usr/lib',
  ].concat('/usr/local/bin'),
);

export const mountShadowsImage = finding({
  id: 'mount-shadows-image',
  severity: 'warning',
  title: 'A mount that hides the image’s own files',
  what: 'A volume is mounted over a directory the program needs from its image.',
  why: 'A mount hides what the image holds at that path. The program misses its own files.',
  whatToDo: 'Mount it deeper, or mount a single file with subPath.',
  links: ['concepts/storage/volumes/#using-subpath'],
  detect: (context) =>
    context.members.flatMap((member) =>
      member.mounts
        .filter((mount) => hides(context, member, mount))
        .map((mount) => ({ at: mount.path, member, mount })),
    ),
  message: ({ member, mount }) =>
    `${mount.volume} hides what the image of ${nameOf(member)} holds at ${mount.mountPath}.`,
  examples: {
    flagged: [
      podOf(`
containers:
- name: web
  image: nginx:1.29
  volumeMounts:
  - name: conf
    mountPath: /etc/nginx
volumes:
- name: conf
  emptyDir: {}
`),
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: tools
    mountPath: /usr/local/bin
volumes:
- name: tools
  configMap:
    name: tools
`),
    ],
    clean: [
      podOf(`
containers:
- name: web
  image: nginx:1.29
  volumeMounts:
  - name: conf
    mountPath: /etc/nginx/conf.d
  - name: tools
    mountPath: /usr/local/bin/reload
    subPath: reload
volumes:
- name: conf
  emptyDir: {}
- name: tools
  configMap:
    name: tools
`),
    ],
  },
});

function hides(context: PodContext, member: Member, mount: Mount): boolean {
  if (mount.mountPath === '' || mount.subPath !== undefined) return false;
  const path = trimmed(mount.mountPath);
  if (SYSTEM.has(path)) return true;
  const volume = context.pod.volumes.find(({ name }) => name === mount.volume);
  if (!volume || !isEmptyDir(volume) || !member.traits.facts.needs?.includes(path)) return false;
  // Another container that mounts the volume may fill it.
  return usesOfVolume(context, volume).every((use) => use.member === member);
}
