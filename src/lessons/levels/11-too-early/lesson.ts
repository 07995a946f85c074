import { container, linksOf, probeOf, roleOf } from '../../ask-pod.ts';
import { firstOf, restarts } from '../../ask-run.ts';
import {
  answer,
  callsOverLocalhost,
  isSidecar,
  neverRestarts,
  noFinding,
  seconds,
} from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Step } from '../../step.ts';
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
    noFinding('No warning is left on db-proxy', 'native-no-startup-probe', 'native-wrong-policy'),
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
    { steps: [move, probe({}, 8080)], misses: ['app starts once db-proxy listens'] },
  ],
  behaviour: (look) => ({
    containers: {
      'db-proxy': {
        listenAfter: LISTENS,
        startupOkFrom: probeOf(look, 'db-proxy', 'startup') === 'other port' ? NEVER : LISTENS,
        hookSeconds: { postStart: LISTENS },
        onSigterm: { exitAfter: 1, exitCode: 0 },
      },
      app:
        linksOf(look, 'app', 'db-proxy').length === 0
          ? {}
          : { needs: { container: 'db-proxy', at: 1, onMissing: 'crash' } },
    },
  }),
  until: 60,
  learned:
    'The order of `containers` makes nobody wait. A sidecar container is started before the app, and its startup probe makes “started” mean “answers”. Readiness and liveness probes hold up nobody.',
  teaches: [3, 10],
  terms: ['sidecar', 'startupProbe', 'started', 'crashLoopBackOff', 'restartPolicy'],
};
