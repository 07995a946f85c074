import { type FieldHints, fieldsOf, type Input, type Only } from '../field.ts';
import { choice, mode, text, variant } from './inputs.ts';

const ALL: Only = {};

/** Keys of a config map or secret, each as a file. */
export const keyItems: Input = {
  kind: 'objects',
  fields: fieldsOf('item', 'KeyToPath', '', ALL, {
    key: { input: text('key'), required: true },
    path: { input: text('innerPath'), required: true },
    mode: { input: mode, default: 'defaultMode' },
  }),
  fresh: () => ({ key: 'key', path: 'key' }),
};

const RESOURCES = [
  ...['limits.cpu', 'limits.memory', 'limits.ephemeral-storage'],
  ...['requests.cpu', 'requests.memory', 'requests.ephemeral-storage'],
];

/** A resource of a container as a value, below `at`. */
export function resourceRows(at: string): Readonly<Record<string, FieldHints>> {
  return {
    [`${at}.resource`]: { input: choice(...RESOURCES), required: true },
    [`${at}.containerName`]: { input: text('label', 'container') },
    [`${at}.divisor`]: { default: '1' },
  };
}

/** Facts of the pod, each as a file. */
export const fieldItems: Input = {
  kind: 'objects',
  fields: fieldsOf('item', 'DownwardAPIVolumeFile', '', ALL, {
    path: { input: text('innerPath'), required: true },
    '': {
      help: 'Where the content of the file comes from.',
      input: variant({
        fieldRef: () => ({ fieldPath: 'metadata.labels' }),
        resourceFieldRef: ({ pod }) => ({
          containerName: pod.containers[0]?.name ?? '',
          resource: 'limits.memory',
        }),
      }),
    },
    'fieldRef.fieldPath': { required: true },
    'fieldRef.apiVersion': { default: 'v1' },
    ...resourceRows('resourceFieldRef'),
    mode: { input: mode, default: 'defaultMode' },
  }),
  fresh: () => ({ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }),
};
