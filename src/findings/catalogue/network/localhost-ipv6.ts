import { valueAt } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const localhostIpv6 = finding({
  id: 'localhost-ipv6',
  severity: 'hint',
  title: 'localhost may be ::1',
  what: 'A container calls another one as localhost.',
  why: 'Some programs take localhost for ::1 first. A server that listens on IPv4 only refuses that.',
  whatToDo: 'Write 127.0.0.1.',
  lesson: 'talk-to-the-neighbour',
  links: ['concepts/services-networking/dual-stack/'],
  detect: ({ pod, documents }) =>
    pod.links.flatMap(({ via, server, text, client }) => {
      const written = valueAt(documents[pod.document], via);
      return server !== undefined &&
        /\blocalhost:/.test(text) &&
        typeof written === 'string' &&
        /\blocalhost:/.test(written)
        ? [{ at: via, server, client, written }]
        : [];
    }),
  message: ({ server, client }) => `${client} calls ${server} as localhost, which may mean ::1.`,
  fix: ({ at, written }) => ({
    label: 'Write 127.0.0.1',
    gestures: [{ do: 'setField', at, value: written.replace(/\blocalhost:/g, '127.0.0.1:') }],
    safe: false,
  }),
  examples: {
    flagged: [calling('localhost')],
    clean: [calling('127.0.0.1')],
  },
});

function calling(host: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  env:
  - name: CACHE_ADDR
    value: ${host}:6379
- name: cache
  image: redis:7.4
`);
}
