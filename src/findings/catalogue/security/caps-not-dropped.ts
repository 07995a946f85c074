import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { keepsCapabilities, linuxMembers } from '../../hardening.ts';
import { namesOf } from '../../member.ts';

export const capsNotDropped = finding({
  id: 'caps-not-dropped',
  severity: 'hint',
  title: 'Capabilities nobody uses',
  what: 'Containers keep the capabilities that the runtime gives to everybody.',
  why: 'Most programs need none of them, and each is a tool for an intruder. The restricted standard drops all.',
  whatToDo: 'Drop ALL, and add NET_BIND_SERVICE where a low port is opened.',
  lesson: 'least-privilege',
  links: [
    'tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
    'concepts/security/pod-security-standards/#restricted',
  ],
  detect: (context) => {
    const members = linuxMembers(context).filter(keepsCapabilities);
    return members.length === 0 ? [] : [{ at: members[0]?.path ?? context.pod.spec, members }];
  },
  message: ({ members }) =>
    `${namesOf(members)} ${members.length === 1 ? 'keeps' : 'keep'} capabilities.`,
  fix: ({ members }) => ({
    label: 'Drop all capabilities',
    gestures: members.map(({ path }) => ({
      do: 'setField',
      at: [...path, 'securityContext', 'capabilities', 'drop'],
      value: ['ALL'],
    })),
    safe: false,
  }),
  examples: {
    flagged: [
      running(''),
      running('  securityContext:\n    capabilities:\n      drop: [NET_RAW]\n'),
    ],
    clean: [running('  securityContext:\n    capabilities:\n      drop: [ALL]\n')],
  },
});

function running(context: string): string {
  return podOf(`containers:\n- name: app\n  image: acme/shop:1.4\n${context}`);
}
