import { type FieldPath, podSecurityOf, printFieldPath } from '../../../kubernetes/index.ts';
import type { PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

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
  detect: (context) => {
    if (!saysAnything(context)) return [];
    const { pod, spec, metadata } = context;
    return podSecurityOf({ metadata, spec })
      .baseline.filter(({ check }) => CHECKS.has(check))
      .flatMap(({ fields }) => fields)
      .map((field) => ({
        at:
          field[0] === 'spec'
            ? [...pod.spec, ...field.slice(1)]
            : [...pod.metadata, ...field.slice(1)],
        member: context.members.find(({ path }) =>
          path.slice(pod.spec.length).every((step, i) => field[i + 1] === step),
        ),
        field,
      }));
  },
  message: ({ field, member }) =>
    member
      ? `The baseline standard does not allow ${printFieldPath(field.slice(3))} of ${nameOf(member)} as it is.`
      : `The baseline standard does not allow ${printFieldPath(field)} as it is.`,
  fix: ({ at }) => ({
    label: 'Remove the field',
    gestures: [{ do: 'clearField', at: wholeProfile(at) }],
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

/** A profile cannot be without its type: it goes whole. */
function wholeProfile(at: FieldPath): FieldPath {
  const isType = at.at(-1) === 'type' && /^(seccomp|appArmor)Profile$/.test(String(at.at(-2)));
  return isType ? at.slice(0, -1) : at;
}

/** The checks look at security contexts and annotations only. */
function saysAnything({ members, spec, metadata }: PodContext): boolean {
  const hasContext = members.some(({ value }) => value.securityContext !== undefined);
  return hasContext || spec.securityContext !== undefined || metadata.annotations !== undefined;
}

function running(context: string): string {
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n${context}`);
}
