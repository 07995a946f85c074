import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const nonrootNameUser = finding({
  id: 'nonroot-name-user',
  severity: 'error',
  title: 'A user that cannot be checked',
  what: 'The container must not be root, and its image names its user by a word.',
  why: 'The kubelet cannot tell which number the word stands for, and does not make the container: CreateContainerConfigError.',
  whatToDo: 'Set runAsUser to the number.',
  links: ['tasks/configure-pod-container/security-context/'],
  detect: ({ members }) =>
    members
      .filter(
        ({ nonRoot, user, traits }) =>
          nonRoot && user === undefined && traits.facts.namedUser !== undefined,
      )
      .map((member) => ({ at: member.path, member, user: member.traits.facts.namedUser ?? 0 })),
  message: ({ member }) =>
    `The image of ${nameOf(member)} names its user by a word: it does not start with runAsNonRoot.`,
  fix: ({ member, user }) => ({
    label: `Run as user ${user}`,
    gestures: [
      { do: 'setField', at: [...member.path, 'securityContext', 'runAsUser'], value: user },
    ],
    safe: false,
  }),
  examples: {
    flagged: [running('')],
    clean: [running('    runAsUser: 11211\n')],
  },
});

function running(user: string): string {
  return podOf(`
containers:
- name: cache
  image: memcached:1.6
  securityContext:
    runAsNonRoot: true
${user}`);
}
