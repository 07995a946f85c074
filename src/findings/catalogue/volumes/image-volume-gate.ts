import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const IMAGED = podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: model
    mountPath: /model
volumes:
- name: model
  image:
    reference: acme/model:3
`);

export const imageVolumeGate = finding({
  id: 'image-volume-gate',
  severity: 'error',
  title: 'An image as volume, before its time',
  what: 'The pod mounts an image as a volume, and the cluster’s version has that switched off.',
  why: 'Before 1.35 the feature gate ImageVolume is off by default: the server drops the source and refuses the volume.',
  whatToDo: 'Copy the files from the image with an init container into an emptyDir, or use 1.35.',
  links: ['concepts/storage/volumes/#image', 'tasks/configure-pod-container/image-volumes/'],
  detect: ({ pod, minor }) =>
    minor >= 35
      ? []
      : pod.volumes
          .filter(({ type }) => type === 'image')
          .map(({ name, path }) => ({ at: [...path, 'image'], name, minor })),
  message: ({ name, minor }) => `${name} needs the gate ImageVolume, which is off in 1.${minor}.`,
  examples: {
    flagged: [IMAGED],
    clean: [`# Kubernetes 1.35\n${IMAGED}`],
  },
});
