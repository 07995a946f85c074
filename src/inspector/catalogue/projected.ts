import { fieldsOf, type Input, type Only } from '../field.ts';
import { seconds, text, textOnly, variant } from './inputs.ts';
import { fieldItems, keyItems } from './items.ts';

const ALL: Only = {};

/** What a projected volume puts together. */
export const projectedSources: Input = {
  kind: 'objects',
  fields: fieldsOf('item', 'VolumeProjection', '', ALL, {
    '': {
      help: 'What is put into the volume.',
      input: variant({
        configMap: () => ({ name: 'config' }),
        secret: () => ({ name: 'secret' }),
        downwardAPI: () => ({
          items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }],
        }),
        serviceAccountToken: () => ({ path: 'token' }),
        clusterTrustBundle: () => ({ name: 'bundle', path: 'ca.crt' }),
      }),
    },
    'configMap.name': { input: text('subdomain'), required: true },
    'configMap.items': { input: keyItems, default: 'every key' },
    'configMap.optional': { default: 'false' },
    'secret.name': { input: text('subdomain'), required: true },
    'secret.items': { input: keyItems, default: 'every key' },
    'secret.optional': { default: 'false' },
    'downwardAPI.items': { input: fieldItems },
    'serviceAccountToken.path': { input: text('innerPath'), required: true },
    'serviceAccountToken.expirationSeconds': { input: seconds(600), default: '3600' },
    'serviceAccountToken.audience': { default: "the API server's" },
    'clusterTrustBundle.path': { input: text('innerPath'), required: true },
    'clusterTrustBundle.name': { input: text('subdomain') },
    'clusterTrustBundle.signerName': {},
    'clusterTrustBundle.labelSelector': {
      input: textOnly,
      help: 'Labels of the bundles to put together; it needs signerName.',
    },
    'clusterTrustBundle.optional': { default: 'false' },
  }),
  fresh: () => ({ configMap: { name: 'config' } }),
};
