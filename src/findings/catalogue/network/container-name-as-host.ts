import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const containerNameAsHost = finding({
  id: 'container-name-as-host',
  severity: 'error',
  title: 'A container’s name used as host',
  what: 'A container calls another one of its pod by the container’s name.',
  why: 'Container names are no host names. The name does not resolve, unless a Service happens to have it.',
  whatToDo: 'Call 127.0.0.1: containers of one pod share it.',
  lesson: 'talk-to-the-neighbour',
  links: ['concepts/workloads/pods/#pod-networking'],
  detect: ({ pod }) => pod.nameCalls.map((call) => ({ at: call.via, call })),
  message: ({ call }) => `${call.server} is no host name. ${call.client} reaches it at 127.0.0.1.`,
  fix: ({ call }) => ({
    label: `Call ${call.server} at 127.0.0.1`,
    gestures: [{ do: 'callLocalhost', client: call.client, server: call.server }],
    safe: false,
  }),
  examples: {
    flagged: [calling('cache')],
    clean: [calling('127.0.0.1'), calling('cache.shop.svc')],
  },
});

function calling(host: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  env:
  - name: CACHE_URL
    value: redis://${host}:6379
- name: cache
  image: redis:7.4
`);
}
