import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

/** Volume types and the minor version in which they stopped working. Source: the deprecation notes of the volume types. */
const GONE: Readonly<Record<string, number>> = {
  gitRepo: 33,
  glusterfs: 26,
  flocker: 25,
  quobyte: 25,
  storageos: 25,
  scaleIO: 22,
  photonPersistentDisk: 31,
  cephfs: 31,
  rbd: 31,
};

export const deprecatedVolume = finding({
  id: 'deprecated-volume',
  severity: 'error',
  title: 'A volume type that is gone',
  what: 'The pod uses a type of volume that Kubernetes has removed or switched off.',
  why: 'The API still takes the field, and the kubelet cannot mount it: the pod never starts.',
  whatToDo:
    'Use the CSI driver of the storage and a persistent volume claim; clone a repository with an init container.',
  links: ['concepts/storage/volumes/#types-of-volumes'],
  detect: ({ pod, minor }) =>
    pod.volumes
      .filter(({ sourceKey }) => Object.hasOwn(GONE, sourceKey))
      .map(({ name, sourceKey, path }) => {
        const since = GONE[sourceKey] ?? 0;
        const severity = minor >= since ? ('error' as const) : ('warning' as const);
        return { at: [...path, sourceKey], name, sourceKey, since, severity };
      }),
  message: ({ name, sourceKey, since }) =>
    `${name} is of type ${sourceKey}, which is gone since 1.${since}.`,
  examples: {
    flagged: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: code
    mountPath: /code
volumes:
- name: code
  gitRepo:
    repository: https://git.example.com/shop.git
`),
    ],
    clean: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: code
    mountPath: /code
volumes:
- name: code
  persistentVolumeClaim:
    claimName: code
`),
    ],
  },
});
