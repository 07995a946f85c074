import { container } from '../../ask-pod.ts';
import { answer } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import { clear, type Step, set, type } from '../../step.ts';
import { configOf, listening, passesTo, type Target, targets, upstream } from './nginx.ts';
import start from './start.yaml?raw';

const APP_PORT = 3000;

const mount: Step = {
  do: 'addMount',
  container: 'proxy-sidecar',
  volume: 'config',
  path: '/etc/nginx/conf.d',
  readOnly: true,
};
const declare: Step = {
  do: 'setField',
  at: 'spec.containers[1].ports[0].containerPort',
  value: 8080,
};
const listen: Step = { do: 'type', find: 'listen 80;', put: 'listen 8080;' };
const pass: Step = { do: 'type', find: 'http://app:3000', put: 'http://127.0.0.1:3000' };
const service = (value: number): Step => ({
  do: 'setField',
  document: 2,
  at: 'spec.ports[0].targetPort',
  value,
});

export const lesson: Lesson = {
  text: [
    'Visitors come through the Service `shop` and reach `app` directly. `proxy-sidecar` should stand between them, and knows of nobody.',
    'Lead the way: Service, then `proxy-sidecar`, then `app` on port 3000. The proxy is not root, so its port must be 1024 or higher.',
  ],
  start,
  goals: [
    {
      label: 'proxy-sidecar reads its configuration',
      check: (look) =>
        answer(
          configOf(look) !== '',
          'proxy-config is not at /etc/nginx/conf.d',
          'the volume config mounted at /etc/nginx/conf.d',
        ),
    },
    {
      label: 'It passes requests to app',
      check: (look) =>
        answer(
          passesTo(look, APP_PORT) && container(look, 'app') !== undefined,
          upstream(look)?.address ?? 'it passes them to nobody',
          `app at http://127.0.0.1:${APP_PORT}, after proxy_pass`,
        ),
    },
    {
      label: 'It listens on a port open to all users',
      check: (look) => {
        const { port, isOpen } = listening(look);
        if (!isOpen) return answer(false, `listens on 127.0.0.1:${port} alone`, `listen ${port}`);
        const declared = container(look, 'proxy-sidecar')?.ports.map(({ number }) => number) ?? [];
        return answer(
          port >= 1024 && declared.includes(port),
          `listens on ${port}, declares ${declared.join(', ') || 'nothing'}`,
          'the same port, 1024 or higher, in both places',
        );
      },
    },
    {
      label: 'The Service leads to proxy-sidecar',
      check: (look) => {
        const { port } = listening(look);
        const all = targets(look);
        const astray = all.find((one) => one.name !== 'proxy-sidecar' || one.port !== port);
        return answer(
          all.length > 0 && astray === undefined,
          astray ? leadsTo(astray) : 'no Service selects the pod',
          `port ${port} of proxy-sidecar`,
        );
      },
    },
  ],
  hints: [
    {
      text: 'Nothing tells the proxy where `app` is. Being in one pod does not.',
      claim: (look) => configOf(look) === '' && look.pod?.links.length === 0,
    },
    {
      text: 'It reads /etc/nginx/conf.d. The volume `config` is there and mounted nowhere.',
      claim: (look) =>
        look.pod?.volumes[0]?.name === 'config' &&
        configOf(look.after([mount])).includes('proxy_pass'),
    },
    {
      text: 'Mount it, listen on 8080, pass to 127.0.0.1:3000, declare port 8080, and set `targetPort` to 8080.',
      claim: (look) => {
        const after = look.after([mount, listen, pass, declare, service(8080)]);
        return passesTo(after, APP_PORT) && targets(after)[0]?.name === 'proxy-sidecar';
      },
    },
  ],
  solution: [mount, listen, pass, declare, service(8080)],
  alsoRight: [
    [
      { ...mount, path: '/etc/nginx/conf.d/default.conf', subPath: 'default.conf' },
      { do: 'type', find: 'listen 80;', put: 'listen 9000;' },
      { do: 'type', find: 'http://app:3000', put: 'http://localhost:3000/' },
      { ...declare, value: 9000 },
      service(9000),
    ],
    [
      mount,
      {
        do: 'type',
        find: 'server {',
        put: 'upstream shop {\n      server 127.0.0.1:3000;\n    }\n    server {',
      },
      { do: 'type', find: 'http://app:3000', put: 'http://shop' },
      listen,
      declare,
      service(8080),
    ],
    [
      mount,
      set('spec.volumes[0]', {
        name: 'config',
        projected: { sources: [{ configMap: { name: 'proxy-config' } }] },
      }),
      type('listen 80;', 'listen [::]:8080 default_server;'),
      pass,
      set('spec.containers[1].ports[0]', { name: 'web', containerPort: 8080 }),
      { do: 'setField', document: 2, at: 'spec.ports[0].targetPort', value: 'web' },
    ],
    [
      mount,
      listen,
      type(
        'proxy_pass http://app:3000',
        'set $app 127.0.0.1:3000;\n        proxy_pass http://$app',
      ),
      declare,
      service(8080),
      clear('spec.containers[0].ports'),
    ],
    [
      mount,
      listen,
      set('spec.hostAliases', [{ ip: '127.0.0.1', hostnames: ['app'] }]),
      declare,
      service(8080),
    ],
  ],
  wrongAnswers: [
    { steps: [mount, service(80)], misses: ['It passes requests to app'] },
    { steps: [declare, service(8080)], misses: ['proxy-sidecar reads its configuration'] },
    {
      steps: [mount, listen, pass, declare],
      misses: ['The Service leads to proxy-sidecar'],
    },
    {
      steps: [mount, pass, service(80)],
      misses: ['It listens on a port open to all users'],
    },
    {
      steps: [mount, type('listen 80;', 'listen 127.0.0.1:8080;'), pass, declare, service(8080)],
      misses: ['It listens on a port open to all users'],
    },
    {
      steps: [mount, listen, type('proxy_pass', '# proxy_pass'), declare, service(8080)],
      misses: ['It passes requests to app'],
    },
    {
      steps: [
        mount,
        listen,
        pass,
        declare,
        { do: 'setField', document: 2, at: 'spec.ports[0].targetPort', value: 'http' },
      ],
      misses: ['The Service leads to proxy-sidecar'],
    },
  ],
  until: 20,
  learned:
    'A proxy is a program with a configuration. Neither `containerPort` nor a common pod tells it where to send visitors, and only the Service decides who is in front. The app can still be reached at the pod’s own address. Listening on 127.0.0.1 alone shuts that door, to probes of the kubelet as well.',
  teaches: [4, 11, 17, 19],
  terms: ['service', 'configMap', 'targetPort', 'containerPort', 'localhost', 'sidecar'],
};

function leadsTo({ name, port, written }: Target): string {
  if (port === undefined) return `no port is named ${written}`;
  return name === undefined ? `port ${port}, which nobody declares` : `${name}, port ${port}`;
}
