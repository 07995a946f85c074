/**
 * The checks of the baseline level, as of Kubernetes 1.34.
 * Source: k8s.io/pod-security-admission/policy, a file for each check.
 */
import type { FieldPath } from '../field-path.ts';
import { flagOf, isSet, mapOf, mapsOf, numberOf, textEntries, textOf, textsOf } from '../fields.ts';
import {
  type Check,
  inContainers,
  inSecurityContexts,
  type PodView,
  unconfiningTypes,
} from './check.ts';

const CAPABILITIES = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

const SYSCTLS = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
]);

const SELINUX_TYPES = [
  '',
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
];

const APPARMOR_KEY = 'container.apparmor.security.beta.kubernetes.io/';

const privileged: Check = {
  id: 'privileged',
  find: (pod) =>
    inContainers(pod, (container) =>
      flagOf(mapOf(container, 'securityContext'), 'privileged') === true
        ? [['securityContext', 'privileged']]
        : [],
    ),
};

const hostNamespaces: Check = {
  id: 'hostNamespaces',
  find: (pod) =>
    ['hostNetwork', 'hostPID', 'hostIPC'].flatMap((field) =>
      flagOf(pod.spec, field) === true ? [['spec', field]] : [],
    ),
};

const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  find: (pod) =>
    mapsOf(pod.spec, 'volumes').flatMap((volume, i) =>
      isSet(volume, 'hostPath') ? [['spec', 'volumes', i, 'hostPath']] : [],
    ),
};

const hostPorts: Check = {
  id: 'hostPorts',
  find: (pod) =>
    inContainers(pod, (container) =>
      mapsOf(container, 'ports').flatMap((port, i) =>
        numberOf(port, 'hostPort') ? [['ports', i, 'hostPort']] : [],
      ),
    ),
};

const PROBES: readonly FieldPath[] = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

const hostProbes: Check = {
  id: 'hostProbesAndHostLifecycle',
  find: (pod) =>
    inContainers(pod, (container) =>
      PROBES.flatMap((path) => {
        const handler = path.reduce(
          (owner: typeof container | undefined, step) => mapOf(owner, String(step)),
          container,
        );
        return ['httpGet', 'tcpSocket'].flatMap((action) =>
          textOf(mapOf(handler, action), 'host') === '' ? [] : [[...path, action, 'host']],
        );
      }),
    ),
};

const procMount: Check = {
  id: 'procMount',
  find: (pod) =>
    inContainers(pod, (container) => {
      const context = mapOf(container, 'securityContext');
      return isSet(context, 'procMount') && textOf(context, 'procMount') !== 'Default'
        ? [['securityContext', 'procMount']]
        : [];
    }),
};

const capabilities: Check = {
  id: 'capabilities_baseline',
  find: (pod) =>
    inContainers(pod, (container) =>
      textsOf(mapOf(mapOf(container, 'securityContext'), 'capabilities'), 'add').flatMap(
        (name, i) =>
          CAPABILITIES.has(name) ? [] : [['securityContext', 'capabilities', 'add', i]],
      ),
    ),
};

const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  find: (pod) => [
    ...inSecurityContexts(
      pod,
      ['seLinuxOptions', 'type'],
      (type) => !SELINUX_TYPES.includes(String(type)),
    ),
    ...inSecurityContexts(pod, ['seLinuxOptions', 'user'], (user) => user !== ''),
    ...inSecurityContexts(pod, ['seLinuxOptions', 'role'], (role) => role !== ''),
  ],
};

const seccompProfile: Check = {
  id: 'seccompProfile_baseline',
  find: (pod) => unconfiningTypes(pod, 'seccompProfile'),
};

const sysctls: Check = {
  id: 'sysctls',
  find: (pod) =>
    mapsOf(pod.context, 'sysctls').flatMap((sysctl, i) =>
      SYSCTLS.has(textOf(sysctl, 'name'))
        ? []
        : [['spec', 'securityContext', 'sysctls', i, 'name']],
    ),
};

const appArmorProfile: Check = {
  id: 'appArmorProfile',
  find: (pod) => [...unconfiningTypes(pod, 'appArmorProfile'), ...badAppArmorAnnotations(pod)],
};

function badAppArmorAnnotations(pod: PodView): readonly FieldPath[] {
  return textEntries(pod.annotations).flatMap(([key, profile]) => {
    const isGood =
      profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/');
    return key.startsWith(APPARMOR_KEY) && !isGood ? [['metadata', 'annotations', key]] : [];
  });
}

const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  find: (pod) =>
    inSecurityContexts(pod, ['windowsOptions', 'hostProcess'], (value) => value === true),
};

export const BASELINE: readonly Check[] = [
  privileged,
  hostNamespaces,
  hostPathVolumes,
  hostPorts,
  hostProbes,
  procMount,
  capabilities,
  seLinuxOptions,
  seccompProfile,
  sysctls,
  appArmorProfile,
  windowsHostProcess,
];
