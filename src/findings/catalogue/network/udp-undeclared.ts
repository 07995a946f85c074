import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

/** Ports that are UDP by their protocol, with the images that serve them. */
const UDP: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(statsd|statsd-exporter|telegraf)$/, [8125, 9125]],
  [/^(coredns|dnsmasq|k8s-dns-.*)$/, [53]],
  [/^(syslog-ng|rsyslog)$/, [514]],
];

export const udpUndeclared = finding({
  id: 'udp-undeclared',
  severity: 'hint',
  title: 'A UDP port declared as TCP',
  what: 'A port that the image serves over UDP is declared without its protocol.',
  why: 'TCP is meant when nothing is said. A Service made from it does not carry the datagrams.',
  whatToDo: 'Set protocol: UDP.',
  links: ['reference/networking/service-protocols/'],
  detect: ({ lasting }) =>
    lasting.flatMap((member) => {
      const known = UDP.find(([name]) => name.test(member.traits.name))?.[1] ?? [];
      return member.ports
        .filter(({ number, protocol }) => known.includes(number) && protocol === 'TCP')
        .filter(
          ({ number }) =>
            !member.ports.some((other) => other.number === number && other.protocol === 'UDP'),
        )
        .map(({ number, path }) => ({ at: path, member, number }));
    }),
  message: ({ member, number }) => `${nameOf(member)} serves ${number} over UDP.`,
  fix: ({ at, number }) => ({
    label: `Declare ${number} as UDP`,
    gestures: [{ do: 'setField', at: [...at, 'protocol'], value: 'UDP' }],
    safe: false,
  }),
  examples: {
    flagged: [serving('')],
    clean: [serving('    protocol: UDP\n')],
  },
});

function serving(protocol: string): string {
  return podOf(`
containers:
- name: statsd
  image: prom/statsd-exporter:v0.28.0
  ports:
  - containerPort: 9125
${protocol}`);
}
