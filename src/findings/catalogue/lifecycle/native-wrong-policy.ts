import { textOf } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const nativeWrongPolicy = finding({
  id: 'native-wrong-policy',
  severity: 'error',
  title: 'A restart policy that makes no sidecar',
  what: 'An init container has a restart policy other than Always.',
  why: 'Only Always makes a sidecar. Before 1.35 the API server refuses any other value.',
  whatToDo: 'Set Always for a sidecar, or take the field away.',
  lesson: 'init-that-never-ends',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) =>
    context.minor >= 35
      ? []
      : withRole(context, 'init').flatMap((member) => {
          const policy = textOf(member.value, 'restartPolicy');
          return policy === '' ? [] : [{ at: [...member.path, 'restartPolicy'], member, policy }];
        }),
  message: ({ member, policy }) => `${policy} makes no sidecar of ${nameOf(member)}.`,
  fix: ({ at, member }) => ({
    label: `Make ${nameOf(member)} a sidecar`,
    gestures: [{ do: 'setField', at, value: 'Always' }],
    safe: false,
  }),
  examples: {
    flagged: [starting('OnFailure')],
    clean: [starting('Always')],
  },
});

function starting(policy: string): string {
  return podOf(`
initContainers:
- name: proxy
  image: acme/proxy:2.0
  restartPolicy: ${policy}
containers:
- name: app
  image: acme/shop:1.4
`);
}
