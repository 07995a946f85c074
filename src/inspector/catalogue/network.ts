import { type Field, fieldsOf, type Only } from '../field.ts';
import { choice, listOf, text } from './inputs.ts';

const ALL: Only = {};

/** What the pod shares with its node, and how it is found and finds others. */
export const network: readonly Field[] = fieldsOf('spec', 'PodSpec', 'Host and network', ALL, {
  hostNetwork: { default: 'false' },
  hostPID: { default: 'false' },
  hostIPC: { default: 'false' },
  hostUsers: { default: 'true' },
  hostname: { input: text('label'), default: "the pod's name" },
  subdomain: { input: text('label'), default: 'none' },
  setHostnameAsFQDN: { default: 'false' },
  hostAliases: {
    input: {
      kind: 'objects',
      fields: fieldsOf('item', 'HostAlias', '', ALL, {
        ip: { input: text('address'), required: true },
        hostnames: { input: listOf(text('subdomain')) },
      }),
      fresh: () => ({ ip: '127.0.0.1', hostnames: ['example.local'] }),
    },
  },
  dnsPolicy: {
    input: choice('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
    default: 'ClusterFirst',
  },
  'dnsConfig.nameservers': { input: listOf(text('address')) },
  'dnsConfig.searches': { input: listOf(text()) },
  'dnsConfig.options': {
    input: {
      kind: 'objects',
      fields: fieldsOf('item', 'PodDNSConfigOption', '', ALL, {
        name: { required: true },
        value: {},
      }),
      fresh: () => ({ name: 'ndots', value: '2' }),
    },
  },
});
