import { numberOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const probeTimeoutGtPeriod = finding({
  id: 'probe-timeout-gt-period',
  severity: 'warning',
  title: 'A probe that takes longer than its period',
  what: 'A probe may wait for its answer longer than the time until the next one.',
  why: 'Probes of a kind run one after another: with slow answers they run late, and failures are noticed late.',
  whatToDo: 'Lower timeoutSeconds, or raise periodSeconds.',
  links: [
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes',
  ],
  detect: ({ members }) =>
    members.flatMap((member) =>
      member.checks.flatMap(({ kind, value, at }) => {
        const timeout = numberOf(value, 'timeoutSeconds') ?? 1;
        const period = numberOf(value, 'periodSeconds') ?? 10;
        return timeout > period && period > 0
          ? [{ at: [...at, 'timeoutSeconds'], member, kind, timeout, period, probe: at }]
          : [];
      }),
    ),
  message: ({ member, kind, timeout, period }) =>
    `The ${kind} probe of ${nameOf(member)} runs every ${period} s and may take ${timeout} s.`,
  fix: ({ probe, timeout }) => ({
    label: `Probe every ${timeout} s`,
    gestures: [{ do: 'setField', at: [...probe, 'periodSeconds'], value: timeout }],
    safe: false,
  }),
  examples: {
    flagged: [probed(30)],
    clean: [probed(5)],
  },
});

function probed(timeout: number): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  readinessProbe:
    tcpSocket:
      port: 8080
    timeoutSeconds: ${timeout}
    periodSeconds: 10
`);
}
