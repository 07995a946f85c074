import { isEmptyDir, type Use, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const noWriter = finding({
  id: 'no-writer',
  severity: 'error',
  title: 'A volume nobody writes to',
  what: 'Every mount of the emptyDir is read-only.',
  why: 'An emptyDir begins empty with the pod. With only readers it stays empty for ever.',
  whatToDo: 'Let the container that makes the files write.',
  lesson: 'the-empty-log-box',
  links: ['concepts/storage/volumes/#emptydir'],
  detect: (context) =>
    context.pod.volumes.filter(isEmptyDir).flatMap((volume) => {
      const uses = usesOfVolume(context, volume);
      const writer = likelyWriter(uses);
      return writer && uses.every(({ mount }) => mount.readOnly)
        ? [{ at: volume.path, volume: volume.name, writer }]
        : [];
    }),
  message: ({ volume }) => `Nobody writes to ${volume}.`,
  fix: ({ writer: { member, mount } }) => ({
    label: `Let ${nameOf(member)} write`,
    gestures: [{ do: 'clearField', at: [...mount.path, 'readOnly'] }],
    safe: false,
  }),
  examples: {
    flagged: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
    readOnly: true
- name: log-shipper
  image: fluent/fluent-bit:3.2
  volumeMounts:
  - name: logs
    mountPath: /logs
    readOnly: true
volumes:
- name: logs
  emptyDir: {}
`),
    ],
    clean: [
      podOf(`
initContainers:
- name: fetch
  image: acme/fetch:2.0
  volumeMounts:
  - name: site
    mountPath: /out
containers:
- name: web
  image: nginx:1.29
  volumeMounts:
  - name: site
    mountPath: /usr/share/nginx/html
    readOnly: true
volumes:
- name: site
  emptyDir: {}
`),
    ],
  },
});

/** Whoever brings files by trade, else the main container, else the first. */
function likelyWriter(uses: readonly Use[]): Use | undefined {
  return (
    uses.find(({ member }) => member.traits.job === 'sync') ??
    uses.find(({ member }) => member.role === 'init') ??
    uses.find(({ member }) => member.role === 'main') ??
    uses[0]
  );
}
