import {
  container,
  found,
  linksOf,
  probeOf,
  roleOf,
  startsWithin,
  toldPort,
} from '../../ask-pod.ts';
import { firstOf, restarts } from '../../ask-run.ts';
import { answer, callsOverLocalhost, isSidecar, neverRestarts, seconds } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, type Step, set, type } from '../../step.ts';
import start from './start.yaml?raw';

const LISTENS = 6;
const NEVER = 100_000;

const move: Step = { do: 'moveContainer', container: 'db-proxy', role: 'sidecar', index: 0 };
const probe = (value: Readonly<Record<string, number>>, port = 5432): Step => ({
  do: 'setField',
  at: 'spec.initContainers[0].startupProbe',
  value: { tcpSocket: { port }, ...value },
});
const patient = probe({ periodSeconds: 1, failureThreshold: 30 });

export const lesson: Lesson = {
  text: [
    '`app` calls the database on 127.0.0.1:5432 one second after it starts. `db-proxy` needs six seconds before it listens there.',
    'Make `app` wait, so that it never crashes.',
  ],
  start,
  goals: [
    isSidecar('db-proxy'),
    {
      label: 'app starts once db-proxy listens',
      check: (look) => {
        const at = firstOf(look, 'Started', 'app');
        const holds =
          at !== undefined && at >= LISTENS && container(look, 'db-proxy') !== undefined;
        return answer(holds, seconds(at), `${LISTENS} s or later`);
      },
    },
    neverRestarts('app', 60),
    callsOverLocalhost('app', 'db-proxy', 5432),
    {
      label: 'No warning is left on db-proxy',
      check: (look) => {
        const [first] = warningsOf(look);
        return answer(first === undefined, first ?? '', 'nothing to mend');
      },
    },
  ],
  hints: [
    {
      text: 'Both start at about the same moment.',
      claim: (look) =>
        firstOf(look, 'Started', 'app') === firstOf(look, 'Started', 'db-proxy') &&
        restarts(look, 'app', 30) > 0,
    },
    {
      text: 'A sidecar container starts first, but “started” only means that its process exists.',
      claim: (look) => {
        const after = look.after([move]);
        return roleOf(after, 'db-proxy') === 'sidecar' && restarts(after, 'app', 30) > 0;
      },
    },
    {
      text: 'Move `db-proxy` to the sidecars and give it a startup probe on port 5432.',
      claim: (look) => restarts(look.after([move, probe({})]), 'app', 60) === 0,
    },
  ],
  solution: [move, patient],
  alsoRight: [
    [move, probe({})],
    [
      move,
      {
        do: 'setField',
        at: 'spec.initContainers[0].startupProbe',
        value: {
          httpGet: { path: '/startup', port: 9090 },
          failureThreshold: 30,
          periodSeconds: 2,
        },
      },
    ],
    [
      move,
      {
        do: 'setField',
        at: 'spec.initContainers[0].lifecycle.postStart',
        value: { exec: { command: ['/cloud-sql-proxy', 'wait'] } },
      },
    ],
    [move, set('spec.initContainers[0].startupProbe', { tcpSocket: { port: 'postgres' } })],
    [
      move,
      patient,
      set('spec.containers[0].env', [
        { name: 'PGHOST', value: '127.0.0.1' },
        { name: 'PGPORT', value: '5432' },
      ]),
    ],
    [
      move,
      set('spec.initContainers[1]', {
        name: 'wait-for-db',
        image: 'busybox:1.37.0',
        command: ['sh', '-c', 'until nc -z 127.0.0.1 5432; do sleep 1; done'],
      }),
    ],
    [
      move,
      probe({ periodSeconds: 1, failureThreshold: 30 }, 5433),
      set('spec.initContainers[0].args[0]', '--port=5433'),
      set('spec.initContainers[0].ports[0].containerPort', 5433),
      type('127.0.0.1:5432', '127.0.0.1:5433'),
    ],
  ],
  wrongAnswers: [
    {
      steps: [move],
      misses: [
        'app starts once db-proxy listens',
        'app never restarts',
        'No warning is left on db-proxy',
      ],
    },
    {
      steps: [{ do: 'moveContainer', container: 'db-proxy', role: 'classic', index: 0 }],
      misses: ['db-proxy is a sidecar container', 'app never restarts'],
    },
    {
      steps: [{ do: 'moveContainer', container: 'db-proxy', role: 'init', index: 0 }],
      misses: ['db-proxy is a sidecar container', 'app starts once db-proxy listens'],
    },
    {
      steps: [move, probe({ periodSeconds: 1 })],
      misses: ['app starts once db-proxy listens'],
    },
    {
      steps: [
        move,
        set('spec.initContainers[0].lifecycle', {
          postStart: { exec: { command: ['sh', '-c', 'sleep 2'] } },
        }),
      ],
      misses: ['app starts once db-proxy listens', 'app never restarts'],
    },
    {
      steps: [move, set('spec.initContainers[0].startupProbe', { exec: { command: ['true'] } })],
      misses: ['app starts once db-proxy listens', 'app never restarts'],
    },
    { steps: [move, probe({}, 8080)], misses: ['app starts once db-proxy listens'] },
    {
      steps: [move, set('spec.initContainers[0].readinessProbe', { tcpSocket: { port: 5432 } })],
      misses: ['app starts once db-proxy listens', 'app never restarts'],
    },
    {
      steps: [set('spec.containers[0].startupProbe', { tcpSocket: { port: 8080 } })],
      misses: ['db-proxy is a sidecar container', 'app never restarts'],
    },
    { steps: [clear('spec.containers[0].env')], misses: ['app calls db-proxy over localhost'] },
  ],
  behaviour: (look) => ({
    containers: {
      'db-proxy': {
        ...startsWithin(look, 'db-proxy', LISTENS),
        ...(asksInVain(look) && { startupOkFrom: NEVER }),
        onSigterm: { exitAfter: 1, exitCode: 0 },
      },
      // An init container that asks for db-proxy ends when it answers.
      ...Object.fromEntries(
        waiting(look).map((name) => [name, { needs: needOf('retry'), runFor: LISTENS + 1 }]),
      ),
      app: linksOf(look, 'app', 'db-proxy').length === 0 ? {} : { needs: needOf('crash') },
    },
  }),
  until: 60,
  learned:
    'The order of `containers` makes nobody wait. A sidecar container is started before the app, and its startup probe makes “started” mean “answers”. Readiness and liveness probes hold up nobody.',
  teaches: [3, 10],
  terms: ['sidecar', 'startupProbe', 'started', 'crashLoopBackOff', 'restartPolicy'],
};

/** Init containers that wait for db-proxy: the way it was done before startup probes. */
function waiting(look: Look): readonly string[] {
  const inits = (look.pod?.containers ?? []).filter(({ role }) => role === 'init');
  return inits.map(({ name }) => name).filter((name) => linksOf(look, name, 'db-proxy').length > 0);
}

function warningsOf(look: Look): readonly string[] {
  const early = waiting(look).length > 0 ? [] : found(look, 'native-no-startup-probe');
  const all = [...early, ...found(look, 'native-wrong-policy')];
  return all.map(({ message }) => message.replace(/\.$/, ''));
}

function asksInVain(look: Look): boolean {
  const port = toldPort(look, 'db-proxy', 5432);
  return probeOf(look, 'db-proxy', 'startup', port, 9090).startsWith('other');
}

function needOf(onMissing: 'crash' | 'retry') {
  return { container: 'db-proxy', at: 1, onMissing };
}
