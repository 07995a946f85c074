import { daemonSetOf, deploymentOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { SOCKETS } from './docker-sock.ts';

export const hostPath = finding({
  id: 'host-path',
  severity: 'warning',
  title: 'Files of the node',
  what: 'The pod mounts a directory of the node it runs on.',
  why: 'Each node has other files, and a pod that may write there can take over the node. The baseline standard forbids it.',
  whatToDo: 'Use an emptyDir, a persistent volume claim or a ConfigMap instead.',
  links: ['concepts/storage/volumes/#hostpath', 'concepts/security/pod-security-standards/'],
  detect: ({ pod, onEveryNode }) =>
    pod.volumes
      .filter(({ type, detail }) => type === 'hostPath' && !SOCKETS.test(detail))
      .map(({ name, detail, path }) => ({
        at: path,
        name,
        detail,
        severity: onEveryNode ? ('hint' as const) : ('warning' as const),
      })),
  message: ({ name, detail }) =>
    detail === '' ? `${name} is a directory of the node.` : `${name} is ${detail} of the node.`,
  examples: {
    flagged: [
      deploymentOf(mounting('hostPath:\n    path: /data')),
      daemonSetOf(mounting('hostPath:\n    path: /var/log')),
    ],
    clean: [deploymentOf(mounting('emptyDir: {}'))],
  },
});

function mounting(source: string): string {
  return `
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: data
    mountPath: /data
volumes:
- name: data
  ${source}
`;
}
