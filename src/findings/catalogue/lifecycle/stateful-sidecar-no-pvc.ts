import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { isUnder, nameOf } from '../../member.ts';

export const statefulSidecarNoPvc = finding({
  id: 'stateful-sidecar-no-pvc',
  severity: 'warning',
  title: 'A shipper that forgets how far it came',
  what: 'A log shipper keeps its positions in the container itself.',
  why: 'After a restart of the container it begins again, and every line arrives twice.',
  whatToDo: 'Mount an emptyDir where it keeps its positions.',
  lesson: 'what-survives-a-crash',
  links: ['concepts/storage/volumes/#emptydir'],
  detect: ({ lasting }) =>
    lasting.flatMap((member) => {
      const { state } = member.traits.facts;
      if (state === undefined || member.mounts.length === 0 || member.name === '') return [];
      // Told another place, it may keep them there.
      const isKept = member.mounts.some(
        ({ mountPath, readOnly }) =>
          !readOnly &&
          (isUnder(state, mountPath) || /data|state|position|registry|run|lib/.test(mountPath)),
      );
      return isKept ? [] : [{ at: member.path, member, state }];
    }),
  message: ({ member, state }) =>
    `${nameOf(member)} forgets its positions when it restarts: ${state} is no volume.`,
  fix: ({ member, state }, { pod }) => {
    const volume = ['positions', `${member.name}-positions`].find(
      (name) => !pod.volumes.some((other) => other.name === name),
    );
    return volume === undefined
      ? undefined
      : {
          label: `Keep the positions of ${nameOf(member)}`,
          gestures: [
            { do: 'addVolume', type: 'emptyDir', name: volume, source: { sizeLimit: '64Mi' } },
            { do: 'addMount', container: member.name, volume, path: state },
          ],
          safe: false,
        };
  },
  examples: {
    flagged: [shipping('')],
    clean: [shipping('  - name: state\n    mountPath: /var/lib/vector\n')],
  },
});

function shipping(state: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
- name: vector
  image: timberio/vector:0.43.0-alpine
  volumeMounts:
  - name: logs
    mountPath: /logs
    readOnly: true
${state}volumes:
- name: logs
  emptyDir: {}
- name: state
  emptyDir: {}
`);
}
