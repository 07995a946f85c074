import { isSet } from '../../../kubernetes/index.ts';
import { deploymentOf, jobOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const noLiveness = finding({
  id: 'no-liveness',
  severity: 'hint',
  defaultOff: true,
  title: 'Nobody notices when it hangs',
  what: 'The main container has no liveness probe.',
  why: 'A process that hangs without exiting keeps running until a person looks.',
  whatToDo: 'Consider a liveness probe that asks for little.',
  links: ['tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  detect: ({ members, endsByItself }) =>
    members
      .filter(
        ({ role, value }) => !endsByItself && role === 'main' && !isSet(value, 'livenessProbe'),
      )
      .map((member) => ({ at: member.path, member })),
  message: ({ member }) => `Nobody notices when ${nameOf(member)} hangs.`,
  examples: {
    flagged: [deploymentOf('containers:\n- name: app\n  image: acme/shop:1.4\n')],
    clean: [
      jobOf('containers:\n- name: work\n  image: acme/report:1.4\n'),
      deploymentOf(
        'containers:\n- name: app\n  image: acme/shop:1.4\n  livenessProbe:\n    tcpSocket:\n      port: 80\n',
      ),
    ],
  },
});
