import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const namedPortDup = finding({
  id: 'named-port-dup',
  severity: 'error',
  title: 'One name for two ports',
  what: 'Two ports of the pod have the same name.',
  why: 'Within one container the API server refuses it. Across containers a Service that uses the name finds only the first.',
  whatToDo: 'Give each port a name of its own.',
  links: ['concepts/services-networking/service/#field-spec-ports'],
  detect: ({ lasting }) => {
    const owners = new Map<string, Member>();
    return lasting.flatMap((member) =>
      member.ports.flatMap(({ name, path, number }) => {
        const owner = name === undefined || name === '' ? undefined : owners.get(name);
        if (name !== undefined && !owner) owners.set(name, member);
        const severity = owner === member ? ('error' as const) : ('warning' as const);
        return owner ? [{ at: [...path, 'name'], member, owner, name, number, severity }] : [];
      }),
    );
  },
  message: ({ member, owner, name }) =>
    owner === member
      ? `${nameOf(member)} has two ports called ${name ?? ''}.`
      : `${nameOf(owner)} and ${nameOf(member)} both have a port called ${name ?? ''}.`,
  examples: {
    flagged: [named('http')],
    clean: [named('metrics')],
  },
});

function named(name: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - name: http
    containerPort: 8080
- name: proxy
  image: acme/proxy:2.0
  ports:
  - name: ${name}
    containerPort: 9090
`);
}
