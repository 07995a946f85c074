import { numberOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const successThreshold = finding({
  id: 'success-threshold',
  severity: 'error',
  title: 'More than one success to live',
  what: 'A liveness or startup probe asks for more than one success.',
  why: 'For these probes one success is enough by definition: the API server refuses the pod.',
  whatToDo: 'Take successThreshold away.',
  links: [
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
  ],
  detect: ({ members }) =>
    members.flatMap((member) =>
      member.checks
        .filter(
          ({ kind, value }) =>
            kind !== 'readiness' && (numberOf(value, 'successThreshold') ?? 1) > 1,
        )
        .map(({ kind, at }) => ({ at: [...at, 'successThreshold'], member, kind })),
    ),
  message: ({ member, kind }) =>
    `The ${kind} probe of ${nameOf(member)} can only ask for one success.`,
  fix: ({ at }) => ({
    label: 'Ask for one success',
    gestures: [{ do: 'clearField', at }],
    safe: true,
  }),
  examples: {
    flagged: [probed('livenessProbe')],
    clean: [probed('readinessProbe')],
  },
});

function probed(probe: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  ${probe}:
    tcpSocket:
      port: 8080
    successThreshold: 2
`);
}
