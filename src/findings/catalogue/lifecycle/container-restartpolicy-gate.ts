import { isSet, textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const containerRestartpolicyGate = finding({
  id: 'container-restartpolicy-gate',
  severity: 'error',
  title: 'A restart policy of its own, before its time',
  what: 'A container has a restart policy or restart rules of its own.',
  why: 'Before 1.35 the gate ContainerRestartRules is off by default: the server drops or refuses the fields.',
  whatToDo: 'Set the policy for the whole pod, or use 1.35.',
  links: ['concepts/workloads/pods/pod-lifecycle/#restart-policy'],
  detect: ({ members, minor }) =>
    minor >= 35
      ? []
      : members.flatMap((member) => {
          const policy = textOf(member.value, 'restartPolicy');
          const isEarly =
            (member.role === 'main' || member.role === 'classic') &&
            (policy === 'Never' || policy === 'OnFailure');
          if (isSet(member.value, 'restartPolicyRules'))
            return [{ at: [...member.path, 'restartPolicyRules'], member, minor }];
          return isEarly ? [{ at: [...member.path, 'restartPolicy'], member, minor }] : [];
        }),
  message: ({ member, minor }) =>
    `In 1.${minor} ${nameOf(member)} cannot have a restart policy of its own.`,
  fix: ({ at }) => ({
    label: 'Use the pod’s restart policy',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [restarting('  restartPolicy: Never\n')],
    clean: [restarting(''), `# Kubernetes 1.35\n${restarting('  restartPolicy: Never\n')}`],
  },
});

function restarting(policy: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
${policy}`);
}
