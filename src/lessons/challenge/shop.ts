import { clear, type Injection, set } from './injection.ts';

const APP = 'spec.containers[0]';
const PROXY = 'spec.initContainers[0]';
const MIGRATE = 'spec.initContainers[1]';
const SHIPPER = 'spec.initContainers[2]';

/** Faults for healthy/shop.yaml. */
export const SHOP: readonly Injection[] = [
  {
    id: 'latest-tag',
    symptom: 'Two pods of the same manifest run two versions of the shop.',
    steps: [set(`${APP}.image`, 'registry.example/shop:latest')],
  },
  {
    id: 'placeholder-image',
    symptom: 'The pod waits for an image that nobody has.',
    steps: [set(`${APP}.image`, 'my-app:1.0')],
  },
  {
    id: 'localhost-nobody',
    symptom: 'The shop starts, and every page that needs the database fails.',
    steps: [set(`${APP}.env[0].value`, 'postgres://127.0.0.1:5433/shop')],
  },
  {
    id: 'container-name-as-host',
    symptom: 'The shop says: no such host.',
    steps: [set(`${APP}.env[0].value`, 'postgres://db-proxy:5432/shop')],
  },
  {
    id: 'native-no-startup-probe',
    symptom: 'The first start of the migration fails, the second goes well.',
    steps: [clear(`${PROXY}.startupProbe`)],
  },
  {
    id: 'init-before-proxy',
    symptom: 'The pod stays at Init, and the migration fails again and again.',
    steps: [{ do: 'moveContainer', container: 'migrate', role: 'init', index: 0, sequence: 0 }],
  },
  {
    id: 'no-writer',
    symptom: 'The shop complains of a read-only file system.',
    steps: [set(`${APP}.volumeMounts[0].readOnly`, true)],
  },
  {
    id: 'init-forever',
    symptom: 'The pod stays at Init, and nothing fails.',
    steps: [
      set(`${MIGRATE}.command`, ['sh', '-c', 'until nslookup shop-db; do sleep 2; done; migrate']),
    ],
  },
  {
    id: 'two-writers',
    symptom: 'Somebody could change the log after it was written.',
    steps: [clear(`${SHIPPER}.volumeMounts[0].readOnly`)],
  },
  {
    id: 'missing-cm-secret',
    symptom: 'The pod waits at ContainerCreating.',
    steps: [set('spec.volumes[1].configMap.name', 'shop-settings')],
  },
  {
    id: 'unit-typo',
    symptom: 'A container asks for so little memory that the node kills it first.',
    steps: [set(`${SHIPPER}.resources.requests.memory`, '32m')],
  },
  {
    id: 'no-memory-limit',
    symptom: 'One leak could take the memory of the whole node.',
    steps: [clear(`${APP}.resources.limits`)],
  },
  {
    id: 'sidecar-no-requests',
    symptom: 'The scheduler counts a container less than there are.',
    steps: [clear(`${SHIPPER}.resources.requests`)],
  },
  {
    id: 'emptydir-no-sizelimit',
    symptom: 'A chatty day could fill the disk of the node.',
    steps: [clear('spec.volumes[0].emptyDir.sizeLimit')],
  },
  {
    id: 'probe-port-name',
    symptom: 'The shop runs, and its liveness cannot be asked.',
    steps: [set(`${APP}.livenessProbe.httpGet.port`, 'web')],
  },
  {
    id: 'probe-foreign-port',
    symptom: 'The shop is restarted although it is well.',
    steps: [set(`${APP}.livenessProbe.httpGet.port`, 5432)],
  },
  {
    id: 'probe-timeout-gt-period',
    symptom: 'Probes pile up when the shop is slow.',
    steps: [set(`${APP}.readinessProbe.timeoutSeconds`, 15)],
  },
  {
    id: 'liveness-dependency',
    symptom: 'Under load the shop is restarted instead of spared.',
    steps: [set(`${APP}.livenessProbe.httpGet.path`, '/ready')],
  },
  {
    id: 'no-readiness-main',
    symptom: 'The first visitors after each rollout get errors.',
    steps: [clear(`${APP}.readinessProbe`)],
  },
  {
    id: 'grace-too-short',
    symptom: 'At each shutdown the shop ends with code 137.',
    steps: [set(`${APP}.lifecycle.preStop`, { exec: { command: ['sh', '-c', 'sleep 60'] } })],
  },
  {
    id: 'force-zero-grace',
    symptom: 'At each shutdown visitors lose their orders.',
    steps: [set('spec.terminationGracePeriodSeconds', 0)],
  },
  {
    id: 'invalid-target-port',
    symptom: 'The Service has endpoints without a port.',
    steps: [{ do: 'setField', document: 2, at: 'spec.ports[0].targetPort', value: 'https' }],
  },
  {
    id: 'secret-literal-env',
    symptom: 'Whoever can read the manifest can read too much.',
    steps: [set(`${APP}.env[1]`, { name: 'DATABASE_PASSWORD', value: 'calypso' })],
  },
  {
    id: 'seccomp-missing',
    symptom: 'A namespace of level restricted refuses the pod.',
    steps: [clear('spec.securityContext.seccompProfile')],
  },
  {
    id: 'caps-not-dropped',
    symptom: 'A namespace of level restricted refuses the pod.',
    steps: [clear(`${SHIPPER}.securityContext.capabilities`)],
  },
  {
    id: 'priv-escalation',
    symptom: 'A namespace of level restricted refuses the pod.',
    steps: [clear(`${PROXY}.securityContext.allowPrivilegeEscalation`)],
  },
  {
    id: 'port-clash-declared',
    symptom: 'One container says: address already in use.',
    steps: [set(`${SHIPPER}.ports`, [{ containerPort: 8080 }])],
  },
  {
    id: 'shared-pid',
    symptom: 'Each container can see and stop the processes of the others.',
    steps: [set('spec.shareProcessNamespace', true)],
  },
  {
    id: 'duplicate-env',
    symptom: 'The shop uses another database than people think.',
    steps: [
      set(`${APP}.env[1]`, { name: 'DATABASE_URL', value: 'postgres://127.0.0.1:5432/test' }),
    ],
  },
  {
    id: 'host-network',
    symptom: 'Only one such pod fits on a node.',
    steps: [set('spec.hostNetwork', true)],
  },
  {
    id: 'native-prestop-shutdown',
    symptom: 'At each shutdown the last orders are not stored.',
    steps: [
      set(`${PROXY}.lifecycle.preStop`, { exec: { command: ['/cloud-sql-proxy', 'shutdown'] } }),
    ],
  },
];
