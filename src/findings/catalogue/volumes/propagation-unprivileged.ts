import { isValueMap, textOf, valueAt } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const propagationUnprivileged = finding({
  id: 'propagation-unprivileged',
  severity: 'error',
  title: 'Mounts made without the right to',
  what: 'A container without privileges asks for Bidirectional mount propagation.',
  why: 'Only a privileged container may pass mounts on to the node: the API server refuses the pod.',
  whatToDo: 'Take mountPropagation away, or use HostToContainer where mounts are only to be seen.',
  links: ['concepts/storage/volumes/#mount-propagation'],
  detect: ({ members }) =>
    members
      .filter(({ context }) => context.privileged !== true)
      .flatMap((member) =>
        member.mounts.flatMap(({ path, volume }) => {
          const mount = valueAt(member.value, path.slice(-2));
          const isBoth = isValueMap(mount) && textOf(mount, 'mountPropagation') === 'Bidirectional';
          return isBoth ? [{ at: [...path, 'mountPropagation'], member, volume }] : [];
        }),
      ),
  message: ({ member, volume }) =>
    `${nameOf(member)} may not pass mounts in ${volume} on: it is not privileged.`,
  fix: ({ at }) => ({
    label: 'Only see mounts of the node',
    gestures: [{ do: 'setField', at, value: 'HostToContainer' }],
    safe: false,
  }),
  examples: {
    flagged: [propagating('')],
    clean: [propagating('  securityContext:\n    privileged: true\n')],
  },
});

function propagating(context: string): string {
  return podOf(`
containers:
- name: fuse
  image: acme/fuse:1.0
${context}  volumeMounts:
  - name: bucket
    mountPath: /bucket
    mountPropagation: Bidirectional
volumes:
- name: bucket
  emptyDir: {}
`);
}
