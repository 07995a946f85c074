import { isSet, isValueMap, valueAt } from '../../../kubernetes/index.ts';
import { usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf, trimmed } from '../../member.ts';

/** Directories of a node below which other file systems are mounted. */
const WITH_MOUNTS = new Set([
  '/',
  '/var',
  '/run',
  '/var/run',
  '/mnt',
  '/media',
  '/var/lib',
  '/var/lib/kubelet',
]);

export const recursiveRoMissing = finding({
  id: 'recursive-ro-missing',
  severity: 'hint',
  title: 'Read-only at the top only',
  what: 'A read-only mount shows a directory of the node that has further mounts inside.',
  why: 'readOnly holds for the directory itself; the mounts inside stay writable.',
  whatToDo: 'Set recursiveReadOnly to IfPossible.',
  links: ['concepts/storage/volumes/#recursive-read-only-mounts'],
  detect: (context) =>
    context.minor < 31
      ? []
      : context.pod.volumes
          .filter(({ type, detail }) => type === 'hostPath' && WITH_MOUNTS.has(trimmed(detail)))
          .flatMap((volume) =>
            usesOfVolume(context, volume)
              .filter(({ member, mount }) => {
                const value = valueAt(member.value, mount.path.slice(-2));
                return (
                  mount.readOnly &&
                  isValueMap(value) &&
                  !isSet(value, 'recursiveReadOnly') &&
                  !isSet(value, 'mountPropagation')
                );
              })
              .map(({ member, mount }) => ({ at: mount.path, member, path: volume.detail })),
          ),
  message: ({ member, path }) => `${nameOf(member)} can write to mounts below ${path} of the node.`,
  fix: ({ at }) => ({
    label: 'Make mounts inside read-only too',
    gestures: [{ do: 'setField', at: [...at, 'recursiveReadOnly'], value: 'IfPossible' }],
    safe: false,
  }),
  examples: {
    flagged: [reading('')],
    clean: [reading('    recursiveReadOnly: IfPossible\n'), `# Kubernetes 1.29\n${reading('')}`],
  },
});

function reading(extra: string): string {
  return podOf(`
containers:
- name: agent
  image: acme/agent:1.0
  volumeMounts:
  - name: host
    mountPath: /host
    readOnly: true
${extra}volumes:
- name: host
  hostPath:
    path: /
`);
}
