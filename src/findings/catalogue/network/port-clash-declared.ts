import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const portClashDeclared = finding({
  id: 'port-clash-declared',
  severity: 'error',
  title: 'One port for two containers',
  what: 'Two containers that run together declare the same port.',
  why: 'Containers of a pod share one address. The second to listen gets “address already in use” and crashes.',
  whatToDo: 'Give one of them another port, in its ports and in its own configuration.',
  lesson: 'only-one-captain-per-port',
  links: ['concepts/workloads/pods/#pod-networking'],
  detect: ({ lasting }) => {
    const owners = new Map<string, Member>();
    return lasting.flatMap((member) =>
      member.ports.flatMap(({ number, protocol, path }) => {
        const key = `${number}/${protocol}`;
        const owner = owners.get(key);
        if (!owner) owners.set(key, member);
        return owner && owner !== member ? [{ at: path, member, owner, number }] : [];
      }),
    );
  },
  message: ({ member, owner, number }) =>
    `${number} is taken by ${nameOf(owner)}. ${nameOf(member)} needs another port.`,
  examples: {
    flagged: [listening('8080')],
    clean: [listening('8081'), listening('8080\n    protocol: UDP')],
  },
});

function listening(port: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 8080
- name: proxy
  image: acme/proxy:2.0
  ports:
  - containerPort: ${port}
`);
}
