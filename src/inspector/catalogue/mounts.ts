import { type Field, fieldsOf, type Only } from '../field.ts';
import type { Target } from '../target.ts';
import { choice, text } from './inputs.ts';

const ALL: Only = {};

/** A volume the container does not mount yet, else any. */
function likelyVolume({ pod, container }: Target): string {
  const mounted = new Set(container?.mounts.map(({ volume }) => volume));
  const names = pod.volumes.map(({ name }) => name);
  return names.find((name) => !mounted.has(name)) ?? names[0] ?? 'data';
}

export const volumeMounts: readonly Field[] = fieldsOf('container', 'Container', 'Mounts', ALL, {
  volumeMounts: {
    input: {
      kind: 'objects',
      fields: fieldsOf('item', 'VolumeMount', '', ALL, {
        name: { input: text('label', 'volume'), required: true },
        mountPath: { input: text('mountPath'), required: true },
        readOnly: { default: 'false' },
        subPath: { input: text('innerPath'), default: "the volume's root" },
        subPathExpr: { input: text('innerPath') },
        mountPropagation: {
          input: choice('None', 'HostToContainer', 'Bidirectional'),
          default: 'None',
        },
        recursiveReadOnly: {
          input: choice('Disabled', 'IfPossible', 'Enabled'),
          default: 'Disabled',
        },
      }),
      fresh: (target) => ({
        name: likelyVolume(target),
        mountPath: `/mnt/${likelyVolume(target)}`,
      }),
    },
  },
});

export const volumeDevices: readonly Field[] = fieldsOf('container', 'Container', 'Mounts', ALL, {
  volumeDevices: {
    input: {
      kind: 'objects',
      fields: fieldsOf('item', 'VolumeDevice', '', ALL, {
        name: { input: text('label', 'volume'), required: true },
        devicePath: { input: text('absolutePath'), required: true },
      }),
      fresh: (target) => ({ name: likelyVolume(target), devicePath: '/dev/block' }),
    },
  },
});
