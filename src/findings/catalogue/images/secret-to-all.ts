import { isWithin } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, namesOf } from '../../member.ts';

export const secretToAll = finding({
  id: 'secret-to-all',
  severity: 'hint',
  title: 'A secret with several keepers',
  what: 'Containers with different images take the same secret.',
  why: 'Each can leak it. That only one has to know is a reason to have a proxy beside the app.',
  whatToDo: 'Give it only to the container that needs it.',
  lesson: 'least-privilege',
  links: ['concepts/security/secrets-good-practices/'],
  detect: ({ pod, lasting }) => {
    const keepers = new Map<string, Set<Member>>();
    const add = (name: string, member: Member) =>
      keepers.set(name, (keepers.get(name) ?? new Set()).add(member));
    for (const { kind, name, from } of pod.references) {
      const member = kind === 'Secret' && lasting.find(({ path }) => isWithin(from, path));
      if (member) add(name, member);
    }
    for (const { type, detail, name } of pod.volumes) {
      if (type !== 'secret') continue;
      for (const member of lasting)
        if (member.mounts.some(({ volume }) => volume === name)) add(detail, member);
    }
    return [...keepers]
      .map(([name, members]) => ({ name, members: [...members] }))
      .filter(({ members }) => new Set(members.map(({ image }) => image)).size > 1)
      .map((each) => ({ at: each.members[1]?.path ?? pod.spec, ...each }));
  },
  message: ({ name, members }) => `${namesOf(members)} all know ${name}.`,
  examples: {
    flagged: [keeping('shop')],
    clean: [keeping('proxy')],
  },
});

function keeping(name: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  envFrom:
  - secretRef:
      name: shop
- name: proxy
  image: acme/proxy:2.0
  envFrom:
  - secretRef:
      name: ${name}
`);
}
