import { daemonSetOf, deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const hostNetwork = finding({
  id: 'host-network',
  severity: 'warning',
  title: 'The node’s network',
  what: 'The pod uses the network of its node.',
  why: 'Its ports become ports of the node, it reaches what only the node may reach, and network policies pass it by.',
  whatToDo: 'Take hostNetwork away, unless the pod’s trade is the node’s network.',
  links: ['concepts/security/pod-security-standards/'],
  detect: ({ pod, spec, onEveryNode }) =>
    spec.hostNetwork === true
      ? [
          {
            at: [...pod.spec, 'hostNetwork'],
            severity: onEveryNode ? ('hint' as const) : ('warning' as const),
          },
        ]
      : [],
  message: () => 'The pod uses the network of its node.',
  fix: ({ at }) => ({
    label: 'Give the pod its own network',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [
      deploymentOf(running('hostNetwork: true\n')),
      daemonSetOf(running('hostNetwork: true\n')),
    ],
    clean: [deploymentOf(running('')), deploymentOf(running('hostNetwork: false\n'))],
  },
});

function running(network: string): string {
  return `${network}containers:\n- name: app\n  image: acme/shop:1.4\n`;
}
