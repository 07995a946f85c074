import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const HELPERS = ['logs', 'metrics', 'sync', 'reload'];

export const readinessCoupledSidecar = finding({
  id: 'readiness-coupled-sidecar',
  severity: 'warning',
  title: 'A helper that can take the app out of service',
  what: 'A container that ships logs, exports numbers or brings files has a readiness probe.',
  why: 'A pod is ready when all its containers are. When the helper is not, the app gets no traffic.',
  whatToDo: 'Take the readiness probe away, or make it a liveness probe.',
  lesson: 'ready-or-just-alive',
  links: ['concepts/workloads/pods/pod-lifecycle/#container-probes'],
  detect: ({ lasting, onEveryNode }) =>
    onEveryNode
      ? []
      : lasting
          .filter(({ role, traits }) => role !== 'main' && HELPERS.includes(traits.job ?? ''))
          .flatMap((member) =>
            member.checks
              .filter(({ kind }) => kind === 'readiness')
              .map(({ at }) => ({ at, member })),
          ),
  message: ({ member }) => `When ${nameOf(member)} is not ready, the whole pod gets no traffic.`,
  fix: ({ at }) => ({
    label: 'Remove the readiness probe',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [helped('readinessProbe')],
    clean: [helped('livenessProbe')],
  },
});

function helped(probe: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: log-shipper
  image: fluent/fluent-bit:3.2
  ${probe}:
    httpGet:
      port: 2020
`);
}
