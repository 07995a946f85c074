import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { namesOf } from '../../member.ts';

export const toolUnawareOfNative = finding({
  id: 'tool-unaware-of-native',
  severity: 'hint',
  defaultOff: true,
  title: 'Older tools misread sidecars',
  what: 'The pod has sidecars among its init containers.',
  why: 'Tools from before sidecars show such pods as stuck in Init, or leave the sidecars out of their checks.',
  whatToDo: 'Look with kubectl before believing another tool.',
  links: ['concepts/workloads/pods/sidecar-containers/'],
  detect: (context) => {
    const members = withRole(context, 'sidecar');
    return members.length === 0 ? [] : [{ at: [...context.pod.spec, 'initContainers'], members }];
  },
  message: ({ members }) => `Older tools take ${namesOf(members)} for init containers.`,
  examples: {
    flagged: [starting('  restartPolicy: Always\n')],
    clean: [starting('')],
  },
});

function starting(policy: string): string {
  return podOf(`initContainers:
- name: proxy
  image: acme/proxy:2.0
${policy}containers:
- name: app
  image: acme/shop:1.4
`);
}
