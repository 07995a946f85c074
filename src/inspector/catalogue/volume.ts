import type { VolumeType } from '../../pod/index.ts';
import { type Field, type FieldHints, fieldsOf, type Only } from '../field.ts';
import { claimRows } from './claim.ts';
import { bytes, choice, labels, mode, text } from './inputs.ts';
import { fieldItems, keyItems } from './items.ts';
import { projectedSources } from './projected.ts';

/** A source stays when it is emptied: `emptyDir: {}` is a volume. */
const SOURCE = 1;

/** The fields of one type of volume, their paths from its source. */
function source(
  key: string,
  volumes: readonly VolumeType[],
  rows: Readonly<Record<string, FieldHints>>,
): readonly Field[] {
  const below = Object.entries(rows).map(
    ([at, hints]) => [`${key}.${at}`, { keep: SOURCE, ...hints }] as const,
  );
  return fieldsOf('volume', 'Volume', key, { volumes }, Object.fromEntries(below));
}

const HOST_TYPES = [
  ...['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File'],
  ...['Socket', 'CharDevice', 'BlockDevice'],
];

const DECLARED: readonly VolumeType[] = [
  ...(['emptyDir', 'emptyDir-memory', 'configMap', 'secret', 'persistentVolumeClaim'] as const),
  ...(['projected', 'downwardAPI', 'hostPath', 'ephemeral', 'csi', 'image', 'nfs'] as const),
  'other',
];

const CLAIM: Only = { volumes: ['claimTemplate'] };

/** The fields of a volume's form. */
export const volumeFields: readonly Field[] = [
  ...fieldsOf(
    'volume',
    'Volume',
    'General',
    { volumes: DECLARED },
    {
      name: { input: text('label'), required: true },
    },
  ),
  ...source('emptyDir', ['emptyDir', 'emptyDir-memory'], {
    medium: {
      input: choice('Memory', 'HugePages', 'HugePages-2Mi', 'HugePages-1Gi'),
      default: "the node's disk",
    },
    sizeLimit: { input: bytes, default: 'none' },
  }),
  ...source('configMap', ['configMap'], {
    name: { input: text('subdomain'), required: true },
    items: { input: keyItems, default: 'every key' },
    defaultMode: { input: mode, default: '0644' },
    optional: { default: 'false' },
  }),
  ...source('secret', ['secret'], {
    secretName: { input: text('subdomain'), required: true },
    items: { input: keyItems, default: 'every key' },
    defaultMode: { input: mode, default: '0644' },
    optional: { default: 'false' },
  }),
  ...source('persistentVolumeClaim', ['persistentVolumeClaim'], {
    claimName: { input: text('subdomain'), required: true },
    readOnly: { default: 'false' },
  }),
  ...source('projected', ['projected'], {
    sources: { input: projectedSources, required: true },
    defaultMode: { input: mode, default: '0644' },
  }),
  ...source('downwardAPI', ['downwardAPI'], {
    items: { input: fieldItems },
    defaultMode: { input: mode, default: '0644' },
  }),
  ...source('hostPath', ['hostPath'], {
    path: { input: text('hostPath'), required: true },
    type: { input: choice(...HOST_TYPES), default: 'no check' },
  }),
  ...source('ephemeral', ['ephemeral'], {
    ...claimRows('volumeClaimTemplate.spec'),
    'volumeClaimTemplate.metadata.labels': { input: labels },
    'volumeClaimTemplate.metadata.annotations': { input: { kind: 'map', rule: 'annotation' } },
  }),
  ...source('csi', ['csi'], {
    driver: { input: text('subdomain'), required: true },
    readOnly: { default: 'false' },
    fsType: { default: "the driver's" },
    volumeAttributes: {},
    'nodePublishSecretRef.name': { input: text('subdomain') },
  }),
  ...source('image', ['image'], {
    reference: { input: text('image', 'image'), required: true },
    pullPolicy: {
      input: choice('Always', 'IfNotPresent', 'Never'),
      default: 'Always with the tag latest or none, else IfNotPresent',
    },
  }),
  ...source('nfs', ['nfs'], {
    server: { required: true },
    path: { input: text('absolutePath'), required: true },
    readOnly: { default: 'false' },
  }),
  ...fieldsOf('volume', 'PersistentVolumeClaim', 'General', CLAIM, {
    'metadata.name': { input: text('label'), required: true },
    'metadata.labels': { input: labels },
    'metadata.annotations': { input: { kind: 'map', rule: 'annotation' } },
  }),
  ...fieldsOf('volume', 'PersistentVolumeClaim', 'Claim', CLAIM, claimRows('spec')),
];
