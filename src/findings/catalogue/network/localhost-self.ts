import { loopbackAddresses } from '../../../pod/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const UPSTREAM = /(upstream|backend|target|forward[-_]?to)[-_]?(url|addr|address|host|s)?$/i;

export const localhostSelf = finding({
  id: 'localhost-self',
  severity: 'hint',
  title: 'A proxy that calls itself',
  what: 'A container sends requests on to a port it serves itself.',
  why: 'Each request comes back to where it was sent from, until something gives up.',
  whatToDo: 'Name the port of the app instead.',
  lesson: 'talk-to-the-neighbour',
  links: ['concepts/workloads/pods/#pod-networking'],
  detect: ({ members }) =>
    members.flatMap((member) =>
      member.words
        .filter(({ setting }) => UPSTREAM.test(setting))
        .flatMap(({ at, text }) => {
          const port = loopbackAddresses(text)
            .map((address) => address.port)
            .find((number) => member.ports.some((own) => own.number === number));
          return port === undefined ? [] : [{ at, member, port }];
        }),
    ),
  message: ({ member, port }) =>
    `${nameOf(member)} sends requests on to ${port}, which is its own port.`,
  examples: {
    flagged: [proxying(4180)],
    clean: [proxying(3000)],
  },
});

function proxying(port: number): string {
  return podOf(`
containers:
- name: proxy
  image: quay.io/oauth2-proxy/oauth2-proxy:v7.6.0
  args: ["--upstream=http://127.0.0.1:${port}"]
  ports:
  - containerPort: 4180
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 3000
`);
}
