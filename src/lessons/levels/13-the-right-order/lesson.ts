import { container, linksOf, roleOf, startsWithin, unansweredProbes } from '../../ask-pod.ts';
import { firstOf } from '../../ask-run.ts';
import {
  answer,
  callsOverLocalhost,
  isSidecar,
  neverRestarts,
  placeOf,
  readyAt,
  seconds,
} from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const first: Step = {
  do: 'moveContainer',
  container: 'db-proxy',
  role: 'sidecar',
  index: 0,
  sequence: 0,
};

export const lesson: Lesson = {
  text: [
    '`migrate` changes the tables before `app` starts. It reaches the database through `db-proxy`, which has not been started yet, so it fails again and again.',
    'Put the three in the right order.',
  ],
  start,
  goals: [
    isSidecar('db-proxy'),
    {
      label: 'db-proxy comes before migrate',
      check: (look) => {
        const proxy = container(look, 'db-proxy')?.order ?? Number.POSITIVE_INFINITY;
        const migrate = container(look, 'migrate')?.order ?? 0;
        const holds = roleOf(look, 'migrate') === 'init' && proxy < migrate;
        const now =
          roleOf(look, 'migrate') === 'init' ? 'migrate comes first' : placeOf(look, 'migrate');
        return answer(holds, now, 'db-proxy first, then migrate as an init container');
      },
    },
    {
      label: 'migrate is done before app starts',
      check: (look) => {
        const done = doneAt(look);
        const app = firstOf(look, 'Started', 'app');
        const holds = done !== undefined && app !== undefined && done <= app;
        return answer(
          holds,
          `migrate is done: ${seconds(done)}, app starts: ${seconds(app)}`,
          'migrate, then app',
        );
      },
    },
    callsOverLocalhost('migrate', 'db-proxy', 5432),
    neverRestarts('migrate', 60),
    readyAt(60, 'The pod is ready after 60 s'),
  ],
  hints: [
    {
      text: 'Who needs whom?',
      claim: (look) =>
        linksOf(look, 'migrate', 'db-proxy').length === 1 &&
        linksOf(look, 'app', 'db-proxy').length === 1,
    },
    {
      text: 'Sidecar containers stay alive while later init containers run.',
      claim: (look) => {
        const after = look.after([first]);
        const at = firstOf(after, 'Started', 'migrate') ?? 0;
        return (
          doneAt(after) !== undefined &&
          at >= 3 &&
          firstOf(after, 'Exited', 'db-proxy') === undefined
        );
      },
    },
    {
      text: 'Move `db-proxy` before `migrate`.',
      claim: (look) => doneAt(look.after([first])) !== undefined && doneAt(look) === undefined,
    },
  ],
  solution: [first],
  alsoRight: [
    [{ do: 'moveContainer', container: 'migrate', role: 'init', index: 0, sequence: 1 }],
    [
      first,
      clear('spec.initContainers[1].env'),
      set('spec.initContainers[1].args', ['--db=localhost:5432']),
    ],
    [
      first,
      clear('spec.initContainers[0].startupProbe'),
      set('spec.initContainers[0].lifecycle', {
        postStart: { exec: { command: ['/cloud-sql-proxy', 'wait'] } },
      }),
    ],
    [first, { do: 'setKind', kind: 'Deployment' }],
  ],
  wrongAnswers: [
    {
      steps: [{ do: 'moveContainer', container: 'migrate', role: 'classic', index: 0 }],
      misses: ['db-proxy comes before migrate', 'migrate is done before app starts'],
    },
    {
      steps: [
        first,
        { do: 'clearField', at: 'spec.initContainers[0].startupProbe' },
        { do: 'clearField', at: 'spec.initContainers[0].restartPolicy' },
      ],
      misses: ['db-proxy is a sidecar container', 'migrate is done before app starts'],
    },
    {
      steps: [{ do: 'removeContainer', container: 'migrate' }],
      misses: ['db-proxy comes before migrate', 'migrate is done before app starts'],
    },
    {
      steps: [first, clear('spec.initContainers[0].startupProbe')],
      misses: ['migrate never restarts'],
    },
    {
      steps: [first, set('spec.initContainers[0].startupProbe', { exec: { command: ['true'] } })],
      misses: ['migrate never restarts'],
    },
    {
      steps: [first, clear('spec.initContainers[1].env')],
      misses: ['migrate calls db-proxy over localhost'],
    },
    {
      steps: [first, set('spec.initContainers[0].startupProbe.tcpSocket.port', 5433)],
      misses: ['migrate is done before app starts', 'The pod is ready after 60 s'],
    },
    {
      steps: [first, set('spec.initContainers[1].restartPolicy', 'Always')],
      misses: ['db-proxy comes before migrate'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      'db-proxy': {
        ...startsWithin(look, 'db-proxy', 3),
        runFor: 'forever',
        ...unansweredProbes(look, 'db-proxy'),
      },
      // Later starts go no better while nobody answers.
      migrate: { runFor: 5, needs: needOf(look, 'migrate') },
      app: { needs: needOf(look, 'app'), ...unansweredProbes(look, 'app') },
    },
  }),
  until: 60,
  learned:
    'Init containers and sidecar containers share one line and start one by one, as listed. The next waits for an init container to end, and for a sidecar container to have started.',
  teaches: [10, 17],
  terms: ['initContainer', 'sidecar', 'startupProbe', 'ready'],
};

function doneAt(look: Look): number | undefined {
  return look
    .run()
    .entries.find(
      ({ what, container: name, code }) => what === 'Exited' && name === 'migrate' && code === 0,
    )?.t;
}

function needOf(look: Look, client: string) {
  const calls = linksOf(look, client, 'db-proxy').length > 0;
  return calls ? [{ container: 'db-proxy', at: 1, onMissing: 'crash' }] : [];
}
