import { mapsOf, textOf } from '../../../kubernetes/index.ts';
import { type PodContext, usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

/** Volumes for containers that an injector adds later. */
const INJECTED = /^(gke-gcsfuse|istio|linkerd|vault|dapr)-/;

export const unusedVolume = finding({
  id: 'unused-volume',
  severity: 'warning',
  title: 'A volume nobody mounts',
  what: 'The pod declares a volume, and no container mounts it.',
  why: 'Mostly a mount was forgotten: the container that needs the files starts without them.',
  whatToDo: 'Mount it where it is needed, or take it away.',
  links: ['concepts/storage/volumes/'],
  detect: (context) =>
    context.pod.volumes
      .filter(
        (volume) =>
          !INJECTED.test(volume.name) && volume.name !== '' && volume.type !== 'claimTemplate',
      )
      .filter((volume) => usesOfVolume(context, volume).length === 0)
      .filter(({ name }) => !isBlockDevice(context, name))
      .map(({ name, path }) => ({ at: path, name })),
  message: ({ name }) => `Nobody mounts ${name}.`,
  fix: ({ name }) => ({
    label: `Remove ${name}`,
    gestures: [{ do: 'removeVolume', volume: name }],
    safe: false,
  }),
  examples: {
    flagged: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
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
  volumeDevices:
  - name: disk
    devicePath: /dev/xvda
  volumeMounts:
  - name: logs
    mountPath: /var/log/app
volumes:
- name: logs
  emptyDir: {}
- name: disk
  persistentVolumeClaim:
    claimName: disk
`),
    ],
  },
});

function isBlockDevice({ members }: PodContext, name: string): boolean {
  return members.some(({ value }) =>
    mapsOf(value, 'volumeDevices').some((device) => textOf(device, 'name') === name),
  );
}
