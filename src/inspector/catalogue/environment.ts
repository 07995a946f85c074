import { type Field, fieldsOf, type Only } from '../field.ts';
import { mayBeEmpty, text, variant } from './inputs.ts';
import { resourceRows } from './items.ts';

const ALL: Only = {};

const keyOf = (name: string) => () => ({ name, key: 'key' });

/** The variables of a container, from every source they can come from. */
export const environment: readonly Field[] = fieldsOf(
  'container',
  'Container',
  'Environment',
  ALL,
  {
    env: {
      input: {
        kind: 'objects',
        fields: fieldsOf('item', 'EnvVar', '', ALL, {
          name: { input: text('envName'), required: true },
          '': {
            help: 'Where the value of the variable comes from.',
            input: variant({
              value: () => '',
              'valueFrom.configMapKeyRef': keyOf('config'),
              'valueFrom.secretKeyRef': keyOf('secret'),
              'valueFrom.fieldRef': () => ({ fieldPath: 'metadata.name' }),
              'valueFrom.resourceFieldRef': () => ({ resource: 'limits.memory' }),
              'valueFrom.fileKeyRef': () => ({ volumeName: 'config', path: 'env', key: 'key' }),
            }),
          },
          value: { input: mayBeEmpty },
          'valueFrom.configMapKeyRef.name': { input: text('subdomain'), required: true },
          'valueFrom.configMapKeyRef.key': { input: text('key'), required: true },
          'valueFrom.configMapKeyRef.optional': { default: 'false' },
          'valueFrom.secretKeyRef.name': { input: text('subdomain'), required: true },
          'valueFrom.secretKeyRef.key': { input: text('key'), required: true },
          'valueFrom.secretKeyRef.optional': { default: 'false' },
          'valueFrom.fieldRef.fieldPath': { required: true },
          'valueFrom.fieldRef.apiVersion': { default: 'v1' },
          ...resourceRows('valueFrom.resourceFieldRef'),
          'valueFrom.fileKeyRef.volumeName': { input: text('label', 'volume'), required: true },
          'valueFrom.fileKeyRef.path': { input: text('innerPath'), required: true },
          'valueFrom.fileKeyRef.key': { input: text('envName'), required: true },
          'valueFrom.fileKeyRef.optional': { default: 'false' },
        }),
        fresh: () => ({ name: 'NAME', value: '' }),
      },
    },
  },
);

/** All keys of config maps and secrets as variables. */
export const environmentFrom: readonly Field[] = fieldsOf(
  'container',
  'Container',
  'Environment',
  ALL,
  {
    envFrom: {
      input: {
        kind: 'objects',
        fields: fieldsOf('item', 'EnvFromSource', '', ALL, {
          '': {
            help: 'What the variables are taken from.',
            input: variant({
              configMapRef: () => ({ name: 'config' }),
              secretRef: () => ({ name: 'secret' }),
            }),
          },
          'configMapRef.name': { input: text('subdomain'), required: true },
          'configMapRef.optional': { default: 'false' },
          'secretRef.name': { input: text('subdomain'), required: true },
          'secretRef.optional': { default: 'false' },
          prefix: { input: text('envName'), default: 'none' },
        }),
        fresh: () => ({ configMapRef: { name: 'config' } }),
      },
    },
  },
);
