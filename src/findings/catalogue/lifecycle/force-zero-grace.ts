import { numberOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const forceZeroGrace = finding({
  id: 'force-zero-grace',
  severity: 'warning',
  title: 'No time to stop',
  what: 'The pod has no grace period.',
  why: 'Its containers are killed at once: no hook runs, no file is closed, no request ends.',
  whatToDo:
    'Take terminationGracePeriodSeconds away (it is 30 then), or set what the slowest container needs.',
  links: ['concepts/workloads/pods/pod-lifecycle/#pod-termination'],
  detect: ({ pod, spec }) => {
    const grace = numberOf(spec, 'terminationGracePeriodSeconds');
    return grace !== undefined && grace <= 0
      ? [{ at: [...pod.spec, 'terminationGracePeriodSeconds'], grace }]
      : [];
  },
  message: () => 'The containers are killed without a chance to stop.',
  fix: ({ at }) => ({
    label: 'Give them 30 seconds',
    gestures: [{ do: 'setField', at, value: 30 }],
    safe: false,
  }),
  examples: {
    flagged: [graced(0)],
    clean: [graced(10)],
  },
});

function graced(seconds: number): string {
  return podOf(
    `terminationGracePeriodSeconds: ${seconds}\ncontainers:\n- name: app\n  image: acme/shop:1.4\n`,
  );
}
