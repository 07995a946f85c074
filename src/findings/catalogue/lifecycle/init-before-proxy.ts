import { memberNamed } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const initBeforeProxy = finding({
  id: 'init-before-proxy',
  severity: 'error',
  title: 'A call before anybody can answer',
  what: 'An init container calls a container that starts after it.',
  why: 'Init containers run one after another, and the next starts only when this one has exited. Nobody answers yet.',
  whatToDo: 'Make the server a sidecar that stands before the init container.',
  lesson: 'the-right-order',
  links: [
    'concepts/workloads/pods/init-containers/',
    'concepts/workloads/pods/sidecar-containers/',
  ],
  detect: (context) =>
    context.pod.links.flatMap(({ client, server, port, via }) => {
      const caller = memberNamed(context, client);
      const answerer = memberNamed(context, server);
      if (caller?.role !== 'init' || !answerer || answerer.role === 'init') return [];
      const isUp = answerer.role === 'sidecar' && answerer.order < caller.order;
      return isUp ? [] : [{ at: via, caller, answerer, port }];
    }),
  message: ({ caller, answerer, port }) =>
    `${nameOf(caller)} calls ${port}, and ${nameOf(answerer)} starts only after it.`,
  fix: ({ caller, answerer }) =>
    answerer.role === 'main'
      ? undefined
      : {
          label: `Start ${nameOf(answerer)} before ${nameOf(caller)}`,
          gestures: [
            {
              do: 'moveContainer',
              container: answerer.name,
              role: 'sidecar',
              index: 0,
              sequence: caller.order - 1,
            },
          ],
          safe: false,
        },
  examples: {
    flagged: [
      podOf(`
initContainers:
- name: migrate
  image: acme/migrate:1.4
  env:
  - name: DB_HOST
    value: 127.0.0.1:5432
- name: db-proxy
  image: acme/db-proxy:2.0
  restartPolicy: Always
  ports:
  - containerPort: 5432
containers:
- name: app
  image: acme/shop:1.4
`),
    ],
    clean: [
      podOf(`
initContainers:
- name: db-proxy
  image: acme/db-proxy:2.0
  restartPolicy: Always
  ports:
  - containerPort: 5432
- name: migrate
  image: acme/migrate:1.4
  env:
  - name: DB_HOST
    value: 127.0.0.1:5432
containers:
- name: app
  image: acme/shop:1.4
`),
    ],
  },
});
