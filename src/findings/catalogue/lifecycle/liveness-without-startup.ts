import { numberOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const SLOW_START = 60;

export const livenessWithoutStartup = finding({
  id: 'liveness-without-startup',
  severity: 'warning',
  title: 'A slow starter on a short leash',
  what: 'A program that takes a minute or more to start has a liveness probe that gives up earlier.',
  why: 'It is killed while it starts, again and again.',
  whatToDo: 'Add a startup probe with a generous threshold: liveness waits until it has passed.',
  links: [
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes',
  ],
  detect: ({ lasting }) =>
    lasting
      .filter(
        ({ traits, checks }) =>
          traits.facts.slow === true && !checks.some(({ kind }) => kind === 'startup'),
      )
      .flatMap((member) => {
        const probe = member.checks.find(({ kind }) => kind === 'liveness');
        if (!probe) return [];
        const { value } = probe;
        const budget =
          (numberOf(value, 'initialDelaySeconds') ?? 0) +
          (numberOf(value, 'periodSeconds') ?? 10) * (numberOf(value, 'failureThreshold') ?? 3);
        return budget < SLOW_START ? [{ at: probe.at, member, probe, budget }] : [];
      }),
  message: ({ member, budget }) =>
    `${nameOf(member)} is killed when it does not answer within ${budget} seconds.`,
  fix: ({ member, probe }) => {
    const { initialDelaySeconds: _, ...handler } = probe.value;
    return {
      label: 'Add a startup probe',
      gestures: [
        {
          do: 'setField',
          at: [...member.path, 'startupProbe'],
          value: { ...handler, periodSeconds: 10, failureThreshold: 30 },
        },
      ],
      safe: false,
    };
  },
  examples: {
    flagged: [slow('')],
    clean: [slow('    initialDelaySeconds: 120\n')],
  },
});

function slow(delay: string): string {
  return podOf(`
containers:
- name: search
  image: elasticsearch:8.15.0
  livenessProbe:
    tcpSocket:
      port: 9200
${delay}`);
}
