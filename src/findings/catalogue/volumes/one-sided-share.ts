import { isEmptyDir, type PodContext, type Use, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

/** Names people give to a directory that two containers are to share. */
const MEANT_TO_SHARE = /(^|[-_/])(logs?|shared?|exchange|handover|sync|socks?|sockets?)([-_/]|$)/i;

export const oneSidedShare = finding({
  id: 'one-sided-share',
  severity: 'warning',
  title: 'A shared directory with one side',
  what: 'One container mounts an emptyDir that looks made for sharing, and no other does.',
  why: 'Containers see each other’s files only in a volume that both mount. This one stays empty, or is never read.',
  whatToDo: 'Mount it in the other container too, where that one writes or reads the files.',
  lesson: 'the-empty-log-box',
  links: ['tasks/access-application-cluster/communicate-containers-same-pod-shared-volume/'],
  detect: (context) =>
    context.pod.volumes.filter(isEmptyDir).flatMap((volume) => {
      const uses = usesOfVolume(context, volume);
      const [use] = uses;
      if (!use || uses.some(({ member }) => member !== use.member)) return [];
      return isOneSided(context, use)
        ? [{ at: use.mount.path, volume: volume.name, use, missing: otherSide(context, use) }]
        : [];
    }),
  message: ({ volume, use: { member } }) =>
    member.traits.job === 'logs'
      ? `${nameOf(member)} reads ${volume}, and nobody else mounts it.`
      : `Only ${nameOf(member)} mounts ${volume}.`,
  fix: ({ volume, use: { mount }, missing }) =>
    missing === undefined
      ? undefined
      : {
          label: `Mount ${volume} in ${missing}`,
          gestures: [{ do: 'addMount', container: missing, volume, path: mount.mountPath }],
          safe: false,
        },
  examples: {
    flagged: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: log-shipper
  image: fluent/fluent-bit:3.2
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
volumes:
- name: logs
  emptyDir: {}
`),
    ],
    clean: [
      podOf(`
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
    readOnly: true
volumes:
- name: logs
  emptyDir: {}
`),
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: scratch
    mountPath: /tmp
- name: cache
  image: redis:7.4
volumes:
- name: scratch
  emptyDir: {}
`),
    ],
  },
});

function isOneSided({ lasting }: PodContext, { member, mount }: Use): boolean {
  if (lasting.length < 2) return false;
  // With a read-only root an emptyDir for logs is the container's own place to write.
  if (member.context.readOnlyRootFilesystem === true) return false;
  const reads = member.traits.job === 'logs' && /log/i.test(mount.mountPath);
  return reads || MEANT_TO_SHARE.test(mount.volume);
}

/** The only other container that can be meant, when it has nothing at that path. */
function otherSide({ lasting }: PodContext, { member, mount }: Use): string | undefined {
  const others = lasting.filter((other) => other !== member);
  const [other] = others;
  if (!other || others.length > 1 || other.name === '' || mount.mountPath === '') return undefined;
  return other.mounts.some(({ mountPath }) => mountPath === mount.mountPath)
    ? undefined
    : other.name;
}
