import { podSecurityOf, printFieldPath } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

const CHECKS = new Set([
  'procMount',
  'sysctls',
  'seLinuxOptions',
  'appArmorProfile',
  'windowsHostProcess',
  'seccompProfile_baseline',
]);

export const loosenedConfinement = finding({
  id: 'loosened-confinement',
  severity: 'warning',
  title: 'A wall of the container taken down',
  what: 'The pod loosens what keeps containers apart: profiles, kernel settings, the view of /proc.',
  why: 'These walls hold when a program is broken into. The baseline standard forbids taking them down.',
  whatToDo: 'Take the field away, or use a value the standard allows.',
  links: ['concepts/security/pod-security-standards/#baseline'],
  detect: ({ pod, spec, metadata }) =>
    podSecurityOf({ metadata, spec })
      .baseline.filter(({ check }) => CHECKS.has(check))
      .flatMap(({ fields }) => fields)
      .map((field) => ({
        at:
          field[0] === 'spec'
            ? [...pod.spec, ...field.slice(1)]
            : [...pod.metadata, ...field.slice(1)],
        field,
      })),
  message: ({ field }) => `The baseline standard does not allow ${printFieldPath(field)} as it is.`,
  fix: ({ at }) => ({
    label: 'Remove the field',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [
      running('  securityContext:\n    procMount: Unmasked\n'),
      running('  securityContext:\n    seccompProfile:\n      type: Unconfined\n'),
    ],
    clean: [running('  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n')],
  },
});

function running(context: string): string {
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n${context}`);
}
