import { expect, test } from 'vitest';
import { printFieldPath, type ValueMap } from '../field-path.ts';
import { podSecurityOf } from './pod-security.ts';

const strict: ValueMap = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};
const pod = (container: ValueMap, spec: ValueMap = {}, metadata: ValueMap = {}): ValueMap => ({
  metadata,
  spec: { containers: [container], ...spec },
});
const good = (spec: ValueMap = {}) => pod({ securityContext: strict }, spec);

const failed = (object: ValueMap, level: 'baseline' | 'restricted') =>
  Object.fromEntries(
    podSecurityOf(object)[level].map(({ check, fields }) => [check, fields.map(printFieldPath)]),
  );

test('a pod with nothing set meets the baseline, not the restricted level', () => {
  expect(failed(pod({}), 'baseline')).toEqual({});
  expect(failed(pod({}), 'restricted')).toEqual({
    allowPrivilegeEscalation: ['spec.containers[0].securityContext.allowPrivilegeEscalation'],
    capabilities_restricted: ['spec.containers[0].securityContext.capabilities.drop'],
    runAsNonRoot: ['spec.containers[0].securityContext.runAsNonRoot'],
    seccompProfile_restricted: ['spec.containers[0].securityContext.seccompProfile.type'],
  });
});

test('a strict pod meets both', () => {
  expect(failed(good(), 'restricted')).toEqual({});
});

test.each<[string, ValueMap, string, string]>([
  [
    'privileged',
    pod({ securityContext: { privileged: true } }),
    'privileged',
    'spec.containers[0].securityContext.privileged',
  ],
  ['host namespaces', good({ hostPID: true }), 'hostNamespaces', 'spec.hostPID'],
  [
    'host path',
    good({ volumes: [{ hostPath: {} }] }),
    'hostPathVolumes',
    'spec.volumes[0].hostPath',
  ],
  [
    'host port',
    pod({ ports: [{ containerPort: 1, hostPort: 1 }] }),
    'hostPorts',
    'spec.containers[0].ports[0].hostPort',
  ],
  [
    'probe of another host',
    pod({ livenessProbe: { httpGet: { host: '10.0.0.1' } } }),
    'hostProbesAndHostLifecycle',
    'spec.containers[0].livenessProbe.httpGet.host',
  ],
  [
    'hook to another host',
    pod({ lifecycle: { preStop: { tcpSocket: { host: 'x' } } } }),
    'hostProbesAndHostLifecycle',
    'spec.containers[0].lifecycle.preStop.tcpSocket.host',
  ],
  [
    'proc mount',
    pod({ securityContext: { procMount: 'Unmasked' } }),
    'procMount',
    'spec.containers[0].securityContext.procMount',
  ],
  [
    'capability',
    pod({ securityContext: { capabilities: { add: ['CHOWN', 'NET_ADMIN'] } } }),
    'capabilities_baseline',
    'spec.containers[0].securityContext.capabilities.add[1]',
  ],
  [
    'SELinux type',
    good({ securityContext: { seLinuxOptions: { type: 'spc_t' } } }),
    'seLinuxOptions',
    'spec.securityContext.seLinuxOptions.type',
  ],
  [
    'seccomp',
    pod({ securityContext: { seccompProfile: { type: 'Unconfined' } } }),
    'seccompProfile_baseline',
    'spec.containers[0].securityContext.seccompProfile.type',
  ],
  [
    'seccomp without a type',
    pod({ securityContext: { seccompProfile: { localhostProfile: 'x' } } }),
    'seccompProfile_baseline',
    'spec.containers[0].securityContext.seccompProfile.type',
  ],
  [
    'AppArmor without a type',
    good({ securityContext: { appArmorProfile: {} } }),
    'appArmorProfile',
    'spec.securityContext.appArmorProfile.type',
  ],
  [
    'sysctl',
    good({ securityContext: { sysctls: [{ name: 'kernel.msgmax' }] } }),
    'sysctls',
    'spec.securityContext.sysctls[0].name',
  ],
  [
    'AppArmor field',
    pod({ securityContext: { appArmorProfile: { type: 'Unconfined' } } }),
    'appArmorProfile',
    'spec.containers[0].securityContext.appArmorProfile.type',
  ],
  [
    'AppArmor annotation',
    pod(
      {},
      {},
      { annotations: { 'container.apparmor.security.beta.kubernetes.io/a': 'unconfined' } },
    ),
    'appArmorProfile',
    'metadata.annotations[container.apparmor.security.beta.kubernetes.io/a]',
  ],
  [
    'HostProcess',
    good({ securityContext: { windowsOptions: { hostProcess: true } } }),
    'windowsHostProcess',
    'spec.securityContext.windowsOptions.hostProcess',
  ],
])('baseline: %s', (_name, object, check, field) => {
  expect(failed(object, 'baseline')).toHaveProperty([check], [field]);
});

test('a check of the restricted level takes the place of the baseline’s', () => {
  const checks = Object.keys(failed(good({ volumes: [{ hostPath: {} }] }), 'restricted'));
  expect(checks).toEqual(['restrictedVolumes']);
});

test('the pod’s own settings hold for its containers', () => {
  const context = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const object = pod(
    { securityContext: context },
    {
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    },
  );
  expect(failed(object, 'restricted')).toEqual({});
});

test('Windows pods need no Linux settings', () => {
  expect(
    failed(
      pod({}, { os: { name: 'windows' }, securityContext: { runAsNonRoot: true } }),
      'restricted',
    ),
  ).toEqual({});
});
