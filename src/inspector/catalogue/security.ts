import { type Field, type FieldHints, fieldsOf, type Only } from '../field.ts';
import { choice, listOf, text, userNumber } from './inputs.ts';

const ALL: Only = {};

/** What pods and containers have in common: who runs it and how it is confined. */
const common: Readonly<Record<string, FieldHints>> = {
  'securityContext.runAsNonRoot': { default: 'false' },
  'securityContext.runAsUser': { input: userNumber, default: "the image's" },
  'securityContext.runAsGroup': { input: userNumber, default: "the image's" },
  'securityContext.seccompProfile.type': {
    input: choice('RuntimeDefault', 'Localhost', 'Unconfined'),
    default: 'Unconfined',
  },
  'securityContext.seccompProfile.localhostProfile': { input: text('innerPath') },
  'securityContext.appArmorProfile.type': {
    input: choice('RuntimeDefault', 'Localhost', 'Unconfined'),
    default: 'RuntimeDefault where the node has it',
  },
  'securityContext.appArmorProfile.localhostProfile': {},
  'securityContext.seLinuxOptions.user': {},
  'securityContext.seLinuxOptions.role': {},
  'securityContext.seLinuxOptions.type': {},
  'securityContext.seLinuxOptions.level': {},
  'securityContext.windowsOptions.runAsUserName': {},
  'securityContext.windowsOptions.hostProcess': { default: 'false' },
  'securityContext.windowsOptions.gmsaCredentialSpecName': {},
  'securityContext.windowsOptions.gmsaCredentialSpec': {},
};

export const containerSecurity: readonly Field[] = fieldsOf(
  'container',
  'Container',
  'Security context',
  ALL,
  {
    'securityContext.allowPrivilegeEscalation': { default: 'true' },
    'securityContext.readOnlyRootFilesystem': { default: 'false' },
    'securityContext.privileged': { default: 'false' },
    'securityContext.capabilities.drop': { default: 'none' },
    'securityContext.capabilities.add': { default: 'none' },
    'securityContext.procMount': { input: choice('Default', 'Unmasked'), default: 'Default' },
    ...common,
  },
);

export const podSecurity: readonly Field[] = fieldsOf('spec', 'PodSpec', 'Security context', ALL, {
  ...common,
  'securityContext.fsGroup': { input: userNumber, default: 'none' },
  'securityContext.fsGroupChangePolicy': {
    input: choice('Always', 'OnRootMismatch'),
    default: 'Always',
  },
  'securityContext.supplementalGroups': { input: listOf(userNumber), default: 'none' },
  'securityContext.supplementalGroupsPolicy': {
    input: choice('Merge', 'Strict'),
    default: 'Merge',
  },
  'securityContext.seLinuxChangePolicy': {
    input: choice('MountOption', 'Recursive'),
    default: 'MountOption',
  },
  'securityContext.sysctls': {
    input: {
      kind: 'objects',
      fields: fieldsOf('item', 'Sysctl', '', ALL, {
        name: { required: true },
        value: { required: true },
      }),
      fresh: () => ({ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }),
    },
  },
});
