import type { Link } from '../../../pod/index.ts';
import { knownImage } from '../../../pod/index.ts';
import type { PodContext } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import type { Member } from '../../member.ts';

/** Variables and flags that say whom to call. */
const CALLS =
  /(url|uri|host|addr|address|endpoint|upstream|backend|server|target|proxy|broker|dsn)s?$/i;

export const localhostNobody = finding({
  id: 'localhost-nobody',
  severity: 'error',
  title: 'Nobody answers on that port',
  what: 'A container calls a port on localhost that no container of the pod serves.',
  why: 'localhost is the pod itself. With no listener there the call ends with “connection refused”.',
  whatToDo: 'Mend the number, or declare the port on the container that serves it.',
  lesson: 'talk-to-the-neighbour',
  links: ['concepts/workloads/pods/#pod-networking'],
  detect: (context) =>
    context.spec.hostNetwork === true
      ? []
      : context.pod.links
          .filter((link) => link.server === undefined)
          .flatMap((link) => judged(context, link)),
  message: ({ link }) =>
    `${link.client} calls ${link.port} on localhost, and nobody listens there.`,
  examples: {
    flagged: [calling(9090)],
    clean: [calling(8080)],
  },
});

/** Sure only when each of the others is known by its ports: one that says nothing may listen anywhere. */
function judged({ lasting }: PodContext, link: Link) {
  const others = lasting.filter(({ name }) => name !== link.client);
  if (others.length === 0 || link.via.includes('exec')) return [];
  const client = lasting.find(({ name }) => name === link.client);
  const word = client?.words.find(({ at }) => at.join('/') === link.via.join('/'));
  const isCall = word !== undefined && CALLS.test(word.setting) && client?.traits.job !== 'metrics';
  const isSure = isCall && others.every(isOpen) && client !== undefined && isOpen(client);
  return [{ at: link.via, link, severity: isSure ? ('error' as const) : ('hint' as const) }];
}

/** True when it is known where the container listens. */
function isOpen({ ports, image }: Member): boolean {
  return ports.length > 0 || knownImage(image) !== undefined;
}

function calling(port: number): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 3000
  env:
  - name: CACHE_URL
    value: http://127.0.0.1:${port}
- name: cache
  image: acme/cache:2.0
  ports:
  - containerPort: 8080
`);
}
