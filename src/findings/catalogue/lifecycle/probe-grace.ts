import { isSet } from '../../../kubernetes/index.ts';
import { gracePeriod } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const LONG = 60;
const SHORT = 30;

export const probeGrace = finding({
  id: 'probe-grace',
  severity: 'hint',
  title: 'A hung container is given a long goodbye',
  what: 'The pod has a long grace period, and its liveness probe none of its own.',
  why: 'When liveness fails, the container hangs mostly. It still gets the whole period before it is restarted.',
  whatToDo: 'Set terminationGracePeriodSeconds on the probe.',
  links: [
    'tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#probe-level-terminationgraceperiodseconds',
  ],
  detect: (context) => {
    const grace = gracePeriod(context);
    if (grace <= LONG) return [];
    return context.lasting.flatMap((member) =>
      member.checks
        .filter(
          ({ kind, value }) =>
            kind === 'liveness' && !isSet(value, 'terminationGracePeriodSeconds'),
        )
        .map(({ at }) => ({ at, member, grace })),
    );
  },
  message: ({ member, grace }) => `When ${nameOf(member)} hangs, its restart may take ${grace} s.`,
  fix: ({ at }) => ({
    label: `Restart after ${SHORT} s`,
    gestures: [{ do: 'setField', at: [...at, 'terminationGracePeriodSeconds'], value: SHORT }],
    safe: false,
  }),
  examples: {
    flagged: [graced('')],
    clean: [graced('    terminationGracePeriodSeconds: 30\n')],
  },
});

function graced(own: string): string {
  return podOf(`
terminationGracePeriodSeconds: 300
containers:
- name: app
  image: acme/shop:1.4
  livenessProbe:
    tcpSocket:
      port: 8080
${own}`);
}
