import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const ALLOWED = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

export const volumeTypeRestricted = finding({
  id: 'volume-type-restricted',
  severity: 'hint',
  title: 'A volume the restricted standard does not know',
  what: 'The pod mounts storage directly, by a type that the restricted standard does not allow.',
  why: 'The pod then holds the address, and often the key, of the storage; a claim keeps both out of it.',
  whatToDo: 'Describe the storage as a persistent volume, and claim it.',
  links: [
    'concepts/security/pod-security-standards/#restricted',
    'concepts/storage/persistent-volumes/',
  ],
  detect: ({ pod }) =>
    pod.volumes
      .filter(
        ({ sourceKey, type }) =>
          sourceKey !== '' &&
          type !== 'claimTemplate' &&
          type !== 'hostPath' &&
          !ALLOWED.has(sourceKey),
      )
      .map(({ name, sourceKey, path }) => ({ at: [...path, sourceKey], name, sourceKey })),
  message: ({ name, sourceKey }) =>
    `${name} is of type ${sourceKey}, which the restricted standard forbids.`,
  examples: {
    flagged: [mounting('nfs:\n    server: files.example.com\n    path: /shop')],
    clean: [mounting('persistentVolumeClaim:\n    claimName: shop')],
  },
});

function mounting(source: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: data
    mountPath: /data
volumes:
- name: data
  ${source}
`);
}
