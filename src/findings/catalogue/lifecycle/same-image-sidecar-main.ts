import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const sameImageSidecarMain = finding({
  id: 'same-image-sidecar-main',
  severity: 'hint',
  title: 'The same program twice',
  what: 'Two containers that run together have the same image, and nothing tells them to do different things.',
  why: 'They do the same work twice and fight for the same port.',
  whatToDo: 'Give one of them a command or arguments of its own.',
  links: ['tasks/inject-data-application/define-command-argument-container/'],
  detect: ({ lasting }) => {
    const first = new Map<string, Member>();
    return lasting
      .filter(
        ({ line, words, image, value }) =>
          image !== '' && line === '' && words.length === 0 && value.envFrom === undefined,
      )
      .flatMap((member) => {
        const twin = first.get(member.image);
        if (!twin) first.set(member.image, member);
        return twin ? [{ at: member.path, member, twin }] : [];
      });
  },
  message: ({ member, twin }) => `${nameOf(member)} does the same as ${nameOf(twin)}.`,
  examples: {
    flagged: [twins('')],
    clean: [twins('  args: [worker]\n')],
  },
});

function twins(args: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
- name: worker
  image: acme/shop:1.4
${args}`);
}
