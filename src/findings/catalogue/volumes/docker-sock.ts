import { usesOfVolume } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { namesOf } from '../../member.ts';

/** Sockets by which a container runtime takes orders. */
export const SOCKETS = /(^|\/)(docker|containerd|crio|cri-dockerd|podman)\.sock$/;

export const dockerSock = finding({
  id: 'docker-sock',
  severity: 'error',
  title: 'The container runtime’s socket',
  what: 'The pod mounts the socket of the node’s container runtime.',
  why: 'Whoever can write to it can start a privileged container: it is root on the node, and on all its pods.',
  whatToDo:
    'Take the mount away. Build images with a tool that needs no daemon; ask the API for what runs.',
  links: [
    'concepts/security/pod-security-standards/',
    'tasks/administer-cluster/migrating-from-dockershim/check-if-dockershim-removal-affects-you/',
  ],
  detect: (context) =>
    context.pod.volumes
      .filter(({ type, detail }) => type === 'hostPath' && SOCKETS.test(detail))
      .map((volume) => {
        const members = [...new Set(usesOfVolume(context, volume).map(({ member }) => member))];
        return { at: volume.path, detail: volume.detail, members };
      }),
  message: ({ detail, members }) =>
    members.length === 0
      ? `${detail} is root on the node for whoever mounts it.`
      : `${detail} makes ${namesOf(members)} root on the node.`,
  examples: {
    flagged: [mounting('/var/run/docker.sock')],
    clean: [mounting('/var/run/shop.sock')],
  },
});

function mounting(path: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: socket
    mountPath: /run/docker.sock
volumes:
- name: socket
  hostPath:
    path: ${path}
`);
}
