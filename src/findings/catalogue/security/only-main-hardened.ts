import type { ValueMap } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

const HARDENING = [
  'allowPrivilegeEscalation',
  'readOnlyRootFilesystem',
  'capabilities',
  'runAsNonRoot',
  'seccompProfile',
];
/** What another image can take over: which user and which files it writes are its own. */
const FITS_ALL = ['allowPrivilegeEscalation', 'capabilities', 'seccompProfile'];

export const onlyMainHardened = finding({
  id: 'only-main-hardened',
  severity: 'warning',
  title: 'Only the main container is guarded',
  what: 'The main container has a security context, and one beside it has none.',
  why: 'The context of a container holds for it alone. An intruder takes the open one: it shares network and volumes.',
  whatToDo: 'Give the other container the same, or set for the pod what the pod can hold.',
  lesson: 'least-privilege',
  links: ['tasks/configure-pod-container/security-context/'],
  detect: ({ members }) => {
    const main = members.find(({ role }) => role === 'main');
    const guards = main ? guardsOf(main) : {};
    if (Object.keys(guards).length === 0) return [];
    return members
      .filter(({ context }) => Object.keys(context).length === 0)
      .map((member) => ({ at: member.path, member, main: main?.name ?? '', guards }));
  },
  message: ({ member, main }) =>
    `${main} is guarded by a security context, ${nameOf(member)} is not.`,
  fix: ({ member, guards }) => ({
    label: `Guard ${nameOf(member)} too`,
    gestures: [{ do: 'setField', at: [...member.path, 'securityContext'], value: guards }],
    safe: false,
  }),
  examples: {
    flagged: [guarded('')],
    clean: [guarded('  securityContext:\n    allowPrivilegeEscalation: false\n')],
  },
});

/** The part of the main container's context that others can take over; none when it is not hardened. */
function guardsOf({ context }: Member): ValueMap {
  const isHardened = HARDENING.some((field) => {
    const value = context[field];
    return field === 'allowPrivilegeEscalation'
      ? value === false
      : value !== undefined && value !== false;
  });
  const kept = Object.entries(context).filter(([field]) => FITS_ALL.includes(field));
  return isHardened && context.privileged !== true && context.allowPrivilegeEscalation !== true
    ? Object.fromEntries(kept)
    : {};
}

function guarded(context: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  securityContext:
    allowPrivilegeEscalation: false
    capabilities:
      drop: [ALL]
- name: proxy
  image: acme/proxy:2.0
${context}`);
}
