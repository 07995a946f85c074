import { type Field, fieldsOf, type Only } from '../field.ts';
import { environment, environmentFrom } from './environment.ts';
import { bytes, choice, cpu, text } from './inputs.ts';
import { lifecycle } from './lifecycle.ts';
import { volumeDevices, volumeMounts } from './mounts.ts';
import { ports } from './ports.ts';
import { probes } from './probes.ts';
import { containerSecurity } from './security.ts';

const ALL: Only = {};

/** The fields of a container's form. */
export const containerFields: readonly Field[] = [
  ...fieldsOf('container', 'Container', 'General', ALL, {
    name: { input: text('label'), required: true },
    image: { input: text('image', 'image'), required: true },
    imagePullPolicy: {
      input: choice('Always', 'IfNotPresent', 'Never'),
      default: 'Always with the tag latest or none, else IfNotPresent',
    },
    restartPolicy: { input: choice('Always'), only: { roles: ['sidecar', 'init'] } },
    workingDir: { default: "the image's" },
  }),
  ...fieldsOf('container', 'Container', 'Command', ALL, {
    command: { default: "the image's ENTRYPOINT" },
    args: { default: "the image's CMD" },
    stdin: { default: 'false' },
    stdinOnce: { default: 'false' },
    tty: { default: 'false' },
  }),
  ...environment,
  ...environmentFrom,
  ...ports,
  ...volumeMounts,
  ...volumeDevices,
  ...fieldsOf('container', 'Container', 'Resources', ALL, {
    'resources.requests.cpu': { input: cpu, default: "the limit's" },
    'resources.requests.memory': { input: bytes, default: "the limit's" },
    'resources.requests.ephemeral-storage': { input: bytes, default: "the limit's" },
    'resources.limits.cpu': { input: cpu, default: 'none' },
    'resources.limits.memory': { input: bytes, default: 'none' },
    'resources.limits.ephemeral-storage': { input: bytes, default: 'none' },
    resizePolicy: {
      input: {
        kind: 'objects',
        fields: fieldsOf('item', 'ContainerResizePolicy', '', ALL, {
          resourceName: { input: choice('cpu', 'memory'), required: true },
          restartPolicy: { input: choice('NotRequired', 'RestartContainer'), required: true },
        }),
        fresh: () => ({ resourceName: 'cpu', restartPolicy: 'NotRequired' }),
      },
      only: { roles: ['main', 'classic', 'sidecar'] },
    },
  }),
  ...probes,
  ...lifecycle,
  ...containerSecurity,
  ...fieldsOf('container', 'Container', 'Termination message', ALL, {
    terminationMessagePath: { input: text('absolutePath'), default: '/dev/termination-log' },
    terminationMessagePolicy: {
      input: choice('File', 'FallbackToLogsOnError'),
      default: 'File',
    },
  }),
];
