import { knownImage } from '../../../pod/index.ts';
import type { PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const portClashKnownDefault = finding({
  id: 'port-clash-known-default',
  severity: 'warning',
  title: 'Two images with the same port of their own',
  what: 'Two containers run images that listen on the same port unless told otherwise, and neither is told.',
  why: 'Containers of a pod share one address. The second to listen crashes.',
  whatToDo: 'Set another port in the configuration of one of them.',
  lesson: 'only-one-captain-per-port',
  links: ['concepts/workloads/pods/#pod-networking'],
  detect: (context: PodContext) => {
    const owners = new Map<number, Member>();
    return context.lasting.filter(isPlain).flatMap((member) =>
      (knownImage(member.image)?.ports ?? []).flatMap((port) => {
        const owner = owners.get(port);
        if (!owner) owners.set(port, member);
        return owner && owner !== member ? [{ at: member.path, member, owner, port }] : [];
      }),
    );
  },
  message: ({ member, owner, port }) =>
    `${nameOf(owner)} and ${nameOf(member)} both listen on ${port} by default.`,
  examples: {
    flagged: [beside('nginx:1.29')],
    clean: [beside('redis:7.4'), beside('nginx:1.29\n  args: [nginx, -c, /etc/other.conf]')],
  },
});

/** True when nothing in the manifest says that it listens elsewhere. */
function isPlain({ line, ports, mounts, words }: Member): boolean {
  return line === '' && ports.length === 0 && mounts.length === 0 && words.length === 0;
}

function beside(image: string): string {
  return podOf(`
containers:
- name: web
  image: nginx:1.29
- name: second
  image: ${image}
`);
}
