import {
  compareQuantities,
  isValueMap,
  mapOf,
  parseQuantity,
  textOf,
} from '../../../kubernetes/index.ts';
import type { Volume } from '../../../pod/index.ts';
import { usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const tmpfsVsMemoryLimit = finding({
  id: 'tmpfs-vs-memory-limit',
  severity: 'warning',
  title: 'A memory volume larger than the memory',
  what: 'An emptyDir in memory may grow past the memory limit of a container that writes to it.',
  why: 'Its files count as memory of the writer. The container is killed, and the files outlive the restart.',
  whatToDo: 'Set the sizeLimit well below the memory limit, or raise the limit.',
  links: ['concepts/storage/volumes/#emptydir'],
  detect: (context) =>
    context.pod.volumes
      .filter(({ type }) => type === 'emptyDir-memory')
      .flatMap((volume) => {
        const size = sizeLimitOf(volume);
        const writer = usesOfVolume(context, volume).find(({ member, mount }) => {
          const limit = parseQuantity(member.limits.memory ?? '');
          return !mount.readOnly && limit && size && compareQuantities(size, limit) > 0;
        });
        return writer ? [{ at: volume.path, volume, member: writer.member }] : [];
      }),
  message: ({ volume, member }) =>
    `${volume.name} may hold ${volume.detail} in memory, and ${nameOf(member)} is killed at ${member.limits.memory ?? ''}.`,
  examples: {
    flagged: [inMemory('1Gi')],
    clean: [inMemory('64Mi')],
  },
});

function sizeLimitOf({ value }: Volume) {
  const source = isValueMap(value) ? mapOf(value, 'emptyDir') : undefined;
  return parseQuantity(textOf(source, 'sizeLimit'));
}

function inMemory(size: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  resources:
    limits:
      memory: 256Mi
  volumeMounts:
  - name: cache
    mountPath: /cache
volumes:
- name: cache
  emptyDir:
    medium: Memory
    sizeLimit: ${size}
`);
}
