import { isValueMap, mapOf, numberOf } from '../../../kubernetes/index.ts';
import { usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const READABLE_BY_OTHERS = 0o044;

export const secretModeNonroot = finding({
  id: 'secret-mode-nonroot',
  severity: 'warning',
  title: 'A secret its reader cannot open',
  what: 'The files of a secret are for root only, and the container that mounts it is not root.',
  why: 'Secret files belong to root. With such a mode another user may not read them.',
  whatToDo: 'Give the group the right to read, and the pod an fsGroup.',
  links: ['concepts/configuration/secret/', 'tasks/configure-pod-container/security-context/'],
  detect: (context) => {
    if (numberOf(mapOf(context.spec, 'securityContext'), 'fsGroup') !== undefined) return [];
    return context.pod.volumes
      .filter(({ type }) => type === 'secret')
      .flatMap((volume) => {
        const source = isValueMap(volume.value) ? mapOf(volume.value, 'secret') : undefined;
        const mode = numberOf(source, 'defaultMode');
        if (mode === undefined || (mode & READABLE_BY_OTHERS) !== 0) return [];
        const reader = usesOfVolume(context, volume).find(({ member }) => (member.user ?? 0) > 0);
        return reader
          ? [{ at: [...volume.path, 'secret', 'defaultMode'], name: volume.name, reader }]
          : [];
      });
  },
  message: ({ name, reader: { member } }) =>
    `${nameOf(member)} runs as user ${member.user ?? ''} and may not read ${name}.`,
  fix: ({ reader: { member } }, { pod }) => ({
    label: `Set fsGroup ${member.user ?? 1000}`,
    gestures: [
      {
        do: 'setField',
        at: [...pod.spec, 'securityContext', 'fsGroup'],
        value: member.user ?? 1000,
      },
    ],
    safe: false,
  }),
  examples: {
    flagged: [keyed('0400')],
    clean: [keyed('0444')],
  },
});

function keyed(mode: string): string {
  return podOf(`
securityContext:
  runAsUser: 1000
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: keys
    mountPath: /keys
volumes:
- name: keys
  secret:
    secretName: shop
    defaultMode: ${mode}
`);
}
