import { sameValue } from '../../../manifest/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const identicalLivenessReadiness = finding({
  id: 'identical-liveness-readiness',
  severity: 'hint',
  title: 'One check for two questions',
  what: 'Liveness and readiness ask the same thing in the same way.',
  why: 'When the container is only busy, it is restarted instead of being left in peace for a while.',
  whatToDo: 'Let liveness ask less, or give it more failures before it acts.',
  lesson: 'ready-or-just-alive',
  links: ['concepts/configuration/liveness-readiness-startup-probes/'],
  detect: ({ lasting }) =>
    lasting.flatMap((member) => {
      const liveness = member.checks.find(({ kind }) => kind === 'liveness');
      const readiness = member.checks.find(({ kind }) => kind === 'readiness');
      return liveness && readiness && sameValue(liveness.value, readiness.value)
        ? [{ at: liveness.at, member }]
        : [];
    }),
  message: ({ member }) =>
    `${nameOf(member)} is restarted by the very check that calls it unready.`,
  fix: ({ at }) => ({
    label: 'Let liveness wait longer',
    gestures: [{ do: 'setField', at: [...at, 'failureThreshold'], value: 10 }],
    safe: false,
  }),
  examples: {
    flagged: [probed('/healthz')],
    clean: [probed('/ready')],
  },
});

function probed(path: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  livenessProbe:
    httpGet:
      path: /healthz
      port: 8080
  readinessProbe:
    httpGet:
      path: ${path}
      port: 8080
`);
}
