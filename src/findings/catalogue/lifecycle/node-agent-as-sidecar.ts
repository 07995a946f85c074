import { daemonSetOf, deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const NODE_LOGS = /^\/var\/(log(\/(pods|containers))?|lib\/docker\/containers)\/?$/;

export const nodeAgentAsSidecar = finding({
  id: 'node-agent-as-sidecar',
  severity: 'hint',
  title: 'An agent of the node in every pod',
  what: 'A log shipper beside the app reads the logs of the whole node.',
  why: 'Each replica ships the logs of all pods of its node once more.',
  whatToDo: 'Run it once a node, as a DaemonSet.',
  lesson: 'is-it-worth-it',
  links: ['concepts/cluster-administration/logging/#using-a-node-logging-agent'],
  detect: ({ pod, lasting, kind }) => {
    const ofNode = pod.volumes.filter(
      ({ type, detail }) => type === 'hostPath' && NODE_LOGS.test(detail),
    );
    return ['Deployment', 'StatefulSet', 'ReplicaSet'].includes(kind) && lasting.length > 1
      ? lasting
          .filter(
            ({ traits, mounts }) =>
              traits.job === 'logs' &&
              mounts.some(({ volume }) => ofNode.some(({ name }) => name === volume)),
          )
          .map((member) => ({ at: member.path, member }))
      : [];
  },
  message: ({ member }) => `${nameOf(member)} reads the logs of the whole node, in every replica.`,
  examples: {
    flagged: [deploymentOf(agent())],
    clean: [daemonSetOf(agent())],
  },
});

function agent(): string {
  return `
containers:
- name: app
  image: acme/shop:1.4
- name: log-agent
  image: fluent/fluent-bit:3.2
  volumeMounts:
  - name: varlog
    mountPath: /var/log
    readOnly: true
volumes:
- name: varlog
  hostPath:
    path: /var/log
`;
}
