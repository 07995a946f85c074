import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const nonrootRootImage = finding({
  id: 'nonroot-root-image',
  severity: 'error',
  title: 'An image that is root, where none may be',
  what: 'The container must not be root, its image starts as root, and no other user is set.',
  why: 'The kubelet refuses to make the container: CreateContainerConfigError.',
  whatToDo: 'Set runAsUser to a number the program can run as, or take an image made for it.',
  links: ['tasks/configure-pod-container/security-context/'],
  detect: ({ members }) =>
    members
      .filter(
        ({ nonRoot, user, traits }) =>
          nonRoot && (user === 0 || (user === undefined && traits.facts.root === true)),
      )
      .map((member) => ({ at: member.path, member })),
  message: ({ member: { user, ...member } }) =>
    user === 0
      ? `${member.name} is told to be root and not to be root.`
      : `The image of ${member.name} starts as root, which is forbidden here.`,
  examples: {
    flagged: [running('busybox:1.36.1'), running('acme/shop:1.4\n    runAsUser: 0')],
    clean: [running('acme/shop:1.4'), running('busybox:1.36.1\n    runAsUser: 1000')],
  },
});

function running(text: string): string {
  const [image = '', user = ''] = text.split('\n');
  return podOf(`
containers:
- name: app
  image: ${image}
  securityContext:
    runAsNonRoot: true
${user}
`);
}
