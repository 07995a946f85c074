import { isEmptyDir, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { namesOf } from '../../member.ts';

/** Places where every program has its own files. */
const PRIVATE_FILES =
  /(^|[-_/])(tmp|temp|run|socks?|sockets?|shm|dshm|cache|scratch|ipc)([-_/]|$)/i;

export const twoWriters = finding({
  id: 'two-writers',
  severity: 'hint',
  title: 'Several containers write to one volume',
  what: 'Two or more containers that run together mount the same volume for writing.',
  why: 'Without an agreed writer they overwrite each other, and a sync tool deletes what it did not bring.',
  whatToDo: 'Mount it read-only in the containers that only read.',
  lesson: 'same-box-two-doors',
  links: ['concepts/storage/volumes/'],
  detect: (context) =>
    context.pod.volumes
      .filter((volume) => isEmptyDir(volume) || volume.type === 'persistentVolumeClaim')
      .filter(({ name }) => !PRIVATE_FILES.test(name))
      .flatMap((volume) => {
        const writers = usesOfVolume(context, volume).filter(
          ({ member, mount }) =>
            member.role !== 'init' && !mount.readOnly && mount.subPath === undefined,
        );
        const members = [...new Set(writers.map(({ member }) => member))];
        const syncs = members.some(({ traits }) => traits.job === 'sync');
        const consumer = writers.find(({ member }) => syncs && member.traits.job !== 'sync');
        if (members.length < 2 || PRIVATE_FILES.test(writers[0]?.mount.mountPath ?? '')) return [];
        const severity = consumer ? ('warning' as const) : ('hint' as const);
        return [{ at: volume.path, volume: volume.name, members, severity, consumer }];
      }),
  message: ({ volume, members }) =>
    `${namesOf(members)} ${members.length === 2 ? 'both' : 'all'} write to ${volume}.`,
  fix: ({ volume, consumer }) =>
    consumer && {
      label: `Let ${consumer.member.name} only read ${volume}`,
      gestures: [{ do: 'setField', at: [...consumer.mount.path, 'readOnly'], value: true }],
      safe: false,
    },
  examples: {
    flagged: [
      podOf(`
containers:
- name: web
  image: nginx:1.29
  volumeMounts:
  - name: site
    mountPath: /usr/share/nginx/html
- name: sync
  image: registry.k8s.io/git-sync/git-sync:v4.4.0
  volumeMounts:
  - name: site
    mountPath: /git
volumes:
- name: site
  emptyDir: {}
`),
    ],
    clean: [
      podOf(`
containers:
- name: web
  image: nginx:1.29
  volumeMounts:
  - name: site
    mountPath: /usr/share/nginx/html
    readOnly: true
- name: sync
  image: registry.k8s.io/git-sync/git-sync:v4.4.0
  volumeMounts:
  - name: site
    mountPath: /git
volumes:
- name: site
  emptyDir: {}
`),
    ],
  },
});
