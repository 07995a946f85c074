import { container, linksOf, toldPort } from '../../ask-pod.ts';
import { firstOf } from '../../ask-run.ts';
import { detourOf } from '../../detour.ts';
import { answer, callsOverLocalhost, neverRestarts, noFinding } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, set, type } from '../../step.ts';
import start from './start.yaml?raw';

const PORT = 11211;
const at = 'spec.containers[0].env[0].value';

export const lesson: Lesson = {
  text: [
    '`app` wants to read from `cache`, which runs beside it and listens on port 11211. It calls the host `cache` and crashes: no such host.',
    'Let `app` reach its neighbour.',
  ],
  start,
  goals: [
    callsOverLocalhost('app', 'cache', PORT),
    noFinding('No container name is used as a host', 'container-name-as-host'),
    {
      label: 'cache answers app',
      check: (look) =>
        answer(
          firstOf(look, 'Called', 'app') !== undefined,
          reaches(look) ? 'nobody answers' : 'the call goes nowhere',
          'an answer in the first seconds',
        ),
    },
    neverRestarts('app', 30),
  ],
  hints: [
    {
      text: 'All containers of a pod have one network address.',
      claim: (look) => look.spec.hostNetwork === undefined && look.pod?.nameCalls.length === 1,
    },
    {
      text: 'Look at the host in `CACHE_URL`: a container’s name is not a host name.',
      claim: (look) => look.pod?.nameCalls[0]?.text === 'http://cache:11211',
    },
    {
      text: 'Use `127.0.0.1:11211`.',
      claim: (look) =>
        reaches(look.after([{ do: 'setField', at, value: 'http://127.0.0.1:11211' }])),
    },
  ],
  solution: [{ do: 'callLocalhost', client: 'app', server: 'cache' }],
  alsoRight: [
    [{ do: 'setField', at, value: 'http://localhost:11211' }],
    [{ do: 'type', find: 'http://cache:11211', put: '127.0.0.1:11211' }],
    [set('spec.hostAliases', [{ ip: '127.0.0.1', hostnames: ['cache'] }])],
    [set('spec.hostname', 'cache')],
    [clear('spec.containers[0].env'), set('spec.containers[0].args', ['--cache=[::1]:11211'])],
    [
      set('spec.containers[0].env', [
        { name: 'CACHE_HOST', value: 'localhost' },
        { name: 'CACHE_PORT', value: '11211' },
      ]),
    ],
    [
      set('spec.containers[0].env[0]', {
        name: 'CACHE_URL',
        valueFrom: { configMapKeyRef: { name: 'shop', key: 'cache' } },
      }),
      type(
        'containerPort: 11211\n',
        'containerPort: 11211\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata: {cache: "http://localhost:11211"}\n',
      ),
    ],
    [
      { do: 'moveContainer', container: 'cache', role: 'sidecar', index: 0 },
      set('spec.initContainers[0].args', ['-p', '9000']),
      set('spec.initContainers[0].ports[0].containerPort', 9000),
      set(at, 'http://127.0.0.1:9000'),
    ],
  ],
  wrongAnswers: [
    {
      steps: [{ do: 'setField', at, value: 'http://shop:11211' }],
      misses: ['app calls cache over localhost'],
    },
    {
      steps: [
        set('spec.containers[0].env', [
          { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
          { name: 'CACHE_URL', value: 'http://$(POD_IP):11211' },
        ]),
      ],
      misses: ['app calls cache over localhost'],
    },
    {
      steps: [
        set('metadata.labels', { app: 'shop' }),
        type(
          'containerPort: 11211\n',
          'containerPort: 11211\n---\napiVersion: v1\nkind: Service\nmetadata: {name: cache}\nspec: {selector: {app: shop}, ports: [{port: 11211}]}\n',
        ),
      ],
      misses: ['app calls cache over localhost'],
    },
    {
      steps: [{ do: 'setField', at, value: 'http://127.0.0.1:8080' }],
      misses: ['app calls cache over localhost', 'cache answers app'],
    },
    { steps: [{ do: 'removeContainer', container: 'cache' }], misses: ['cache answers app'] },
    {
      steps: [set('spec.hostAliases', [{ ip: '10.0.0.7', hostnames: ['cache'] }])],
      misses: ['app calls cache over localhost'],
    },
    {
      steps: [
        set(at, 'http://localhost:11211'),
        { do: 'moveContainer', container: 'cache', role: 'init', index: 0 },
      ],
      misses: ['cache answers app', 'app never restarts'],
    },
    {
      steps: [set(at, 'http://localhost:11211'), set('spec.containers[1].args', ['-p', '9000'])],
      misses: ['app calls cache over localhost'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      // The program gives up when nobody answers.
      app: { needs: { container: reaches(look) ? 'cache' : 'nobody', at: 1, onMissing: 'crash' } },
    },
  }),
  until: 30,
  learned:
    'The containers of a pod share one network namespace: one address, one set of ports, one loopback. Names resolve for Services, not for containers. No network policy stands between neighbours.',
  teaches: [2, 4, 8],
  terms: ['pod', 'container', 'localhost', 'service'],
};

function reaches(look: Look): boolean {
  const listensOn = toldPort(look, 'cache', PORT);
  const called = linksOf(look, 'app', 'cache').some(({ port }) => port === listensOn);
  const arrives = called || detourOf(look, 'app', 'cache', listensOn) !== undefined;
  return arrives && container(look, 'cache') !== undefined;
}
