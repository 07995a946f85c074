import { outages } from '../../../kubelet/index.ts';
import { textsOf } from '../../../kubernetes/index.ts';
import { container, linksOf, mountsOf, partOf, roleOf, sharedVolume } from '../../ask-pod.ts';
import { firstOf } from '../../ask-run.ts';
import { answer, seconds } from '../../goal.ts';
import { sleepOf } from '../../idle-command.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set, type } from '../../step.ts';
import start from './start.yaml?raw';

const DELETE = 60;
/** Seconds in which new requests still arrive, and in which app finishes those it has. */
const LATE = 3;
const DRAIN = 8;

const sidecars: readonly Step[] = [
  { do: 'moveContainer', container: 'proxy', role: 'sidecar', index: 0 },
  { do: 'moveContainer', container: 'logger', role: 'sidecar', index: 1 },
];
const hook = (list: string, index: number, wait: number): Step => ({
  do: 'setField',
  at: `spec.${list}[${index}].lifecycle.preStop`,
  value: { sleep: { seconds: wait } },
});
const grace = (value: number): Step => ({
  do: 'setField',
  at: 'spec.terminationGracePeriodSeconds',
  value,
});

export const lesson: Lesson = {
  text: [
    'The pod is deleted at 60 s. Visitors still come for 3 s; then `app` needs 8 s to finish their orders through `proxy`, and `logger` sends the last lines. Today all three stop at once.',
    'Let `app` finish first, and let nothing be killed.',
  ],
  start,
  goals: [
    {
      label: 'app works on for 3 s after the deletion',
      check: (look) => {
        const at = signalAt(look, 'SIGTERM', 'app');
        const wanted = DELETE + LATE;
        return answer(
          at !== undefined && at >= wanted,
          at === undefined ? 'app does not run' : `SIGTERM at ${seconds(at)}`,
          `SIGTERM at ${wanted} s or later`,
        );
      },
    },
    {
      label: 'app reaches proxy to the end',
      check: (look) => {
        if (linksOf(look, 'app', 'proxy').length === 0)
          return answer(false, 'app does not call proxy', '127.0.0.1:5432 in app');
        const lost = outages(look.run(), 'app', 'proxy').find(({ to }) => to > DELETE);
        const now = lost ? `nobody answers from ${lost.from} s to ${lost.to} s` : '';
        return answer(lost === undefined, now, 'proxy stops after app');
      },
    },
    {
      label: 'logger stops after app',
      check: (look) => {
        const volume = sharedVolume(look, 'app', 'logger');
        if (!volume || mountsOf(look, 'app', volume).every(({ readOnly }) => readOnly))
          return answer(false, 'no log of app reaches logger', 'the volume logs in both');
        const app = firstOf(look, 'Exited', 'app');
        const logger = firstOf(look, 'Exited', 'logger');
        const holds = app !== undefined && logger !== undefined && logger > app;
        return answer(
          holds,
          `app ends: ${seconds(app)}, logger ends: ${seconds(logger)}`,
          'app, then logger',
        );
      },
    },
    {
      label: 'Nothing is killed',
      check: (look) => {
        const killed = ['app', 'proxy', 'logger'].find((name) => signalAt(look, 'SIGKILL', name));
        const at = killed && signalAt(look, 'SIGKILL', killed);
        return answer(
          killed === undefined,
          `SIGKILL for ${killed} at ${at} s`,
          'a longer grace period',
        );
      },
    },
  ],
  hints: [
    {
      text: 'Look at the SIGTERM marks of the timeline: all three at 60 s.',
      claim: (look) =>
        ['app', 'proxy', 'logger'].every((name) => signalAt(look, 'SIGTERM', name) === DELETE),
    },
    {
      text: 'Sidecar containers stop after the others, on the same clock: the grace period is for all.',
      claim: (look) => {
        const after = look.after([...sidecars, hook('containers', 0, 5)]);
        return (
          roleOf(after, 'proxy') === 'sidecar' && signalAt(after, 'SIGKILL', 'app') === DELETE + 10
        );
      },
    },
    {
      text: 'Make `proxy` and `logger` sidecars, sleep 5 s in the preStop hook of `app` and of nobody else, and allow 30 s.',
      claim: (look) => {
        const after = look.after([...sidecars, hook('containers', 0, 5), grace(30)]);
        return firstOf(after, 'Exited', 'app') === DELETE + 5 + DRAIN;
      },
    },
  ],
  solution: [...sidecars, hook('containers', 0, 5), grace(30)],
  alsoRight: [
    [
      ...sidecars,
      {
        do: 'setField',
        at: 'spec.containers[0].lifecycle.preStop',
        value: { exec: { command: ['sh', '-c', 'sleep 4'] } },
      },
      { do: 'clearField', at: 'spec.terminationGracePeriodSeconds' },
    ],
    [
      ...sidecars,
      set('spec.containers[0].lifecycle.preStop', { exec: { command: ['/bin/sleep', '5'] } }),
      grace(24),
    ],
    [
      ...sidecars,
      { do: 'moveContainer', container: 'logger', role: 'sidecar', index: 0 },
      hook('containers', 0, 3),
      grace(60),
      { do: 'setKind', kind: 'Deployment' },
    ],
    [
      ...sidecars,
      hook('containers', 0, 5),
      grace(30),
      set('spec.containers[0].env', [
        { name: 'PGHOST', value: 'localhost' },
        { name: 'PGPORT', value: '5432' },
      ]),
    ],
  ],
  wrongAnswers: [
    {
      steps: [...sidecars, grace(30)],
      misses: ['app works on for 3 s after the deletion'],
    },
    { steps: [...sidecars, hook('containers', 0, 5)], misses: ['Nothing is killed'] },
    {
      steps: [hook('containers', 0, 5), grace(30)],
      misses: ['app reaches proxy to the end', 'logger stops after app'],
    },
    {
      steps: [...sidecars, hook('initContainers', 0, 5), hook('initContainers', 1, 5), grace(30)],
      misses: ['app works on for 3 s after the deletion'],
    },
    {
      steps: [hook('containers', 1, 5), hook('containers', 2, 20), grace(60)],
      misses: ['app works on for 3 s after the deletion', 'app reaches proxy to the end'],
    },
    {
      steps: [...sidecars, hook('containers', 0, 28), grace(30)],
      misses: ['Nothing is killed'],
    },
    {
      steps: [...sidecars, hook('containers', 0, 5), grace(30), type('127.0.0.1:5432', 'db:5432')],
      misses: ['app reaches proxy to the end'],
    },
    {
      steps: [
        ...sidecars,
        hook('containers', 0, 5),
        grace(30),
        { do: 'removeMount', container: 'logger', path: '/logs' },
      ],
      misses: ['logger stops after app'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      app: stopping(look, 'app', DRAIN),
      proxy: stopping(look, 'proxy', 1),
      logger: stopping(look, 'logger', 2),
    },
    actions: [{ at: DELETE, do: 'delete' }],
  }),
  until: 120,
  learned:
    'Classic containers all get SIGTERM at once, in no order. Sidecar containers get it after the others, last started first. A preStop hook of a sidecar runs at the very beginning, not at its turn, and every second comes out of one grace period.',
  teaches: [3, 10],
  terms: ['sigterm', 'sigkill', 'gracePeriod', 'preStop', 'sidecar', 'podDeletion'],
};

function signalAt(look: Look, reason: string, name: string): number | undefined {
  return look
    .run()
    .entries.find(
      (entry) => entry.what === 'Signal' && entry.reason === reason && entry.container === name,
    )?.t;
}

/** Ends well, some seconds after SIGTERM; a hook that sleeps in a shell takes as long as it says. */
function stopping(look: Look, name: string, exitAfter: number) {
  const preStop = sleepOf(textsOf(partOf(look, name, 'lifecycle', 'preStop', 'exec'), 'command'));
  const isThere = container(look, name) !== undefined;
  return isThere ? { onSigterm: { exitAfter, exitCode: 0 }, hookSeconds: { preStop } } : {};
}
