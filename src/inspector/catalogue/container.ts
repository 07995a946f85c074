import { type Field, fieldsOf } from '../field.ts';

const ALL = {};

/** The fields of a container's form. */
export const containerFields: readonly Field[] = [
  ...fieldsOf('container', 'Container', 'General', ALL, {
    name: { input: { kind: 'text', rule: 'label' }, required: true },
    image: { input: { kind: 'text', rule: 'image' }, required: true },
    imagePullPolicy: {
      input: { kind: 'choice', options: ['Always', 'IfNotPresent', 'Never'] },
      default: 'Always with the tag latest or none, else IfNotPresent',
    },
    workingDir: { default: "the image's" },
  }),
  ...fieldsOf('container', 'Container', 'Command', ALL, {
    command: { default: "the image's ENTRYPOINT" },
    args: { default: "the image's CMD" },
  }),
  ...fieldsOf('container', 'Container', 'Resources', ALL, {
    'resources.requests.cpu': { input: { kind: 'quantity', of: 'cpu' } },
    'resources.requests.memory': { input: { kind: 'quantity', of: 'bytes' } },
    'resources.limits.cpu': { input: { kind: 'quantity', of: 'cpu' } },
    'resources.limits.memory': { input: { kind: 'quantity', of: 'bytes' } },
  }),
  ...fieldsOf('container', 'Container', 'Security context', ALL, {
    'securityContext.runAsNonRoot': { default: 'false' },
    'securityContext.readOnlyRootFilesystem': { default: 'false' },
  }),
];
