import { lineOf, linksOf } from '../../ask-pod.ts';
import { isRunning, rowAt } from '../../ask-run.ts';
import { answer, callsOverLocalhost, noFinding } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const WORK = 30;
const LIMIT = 40;
const LONG = { until: 300 };

const move: Step = { do: 'moveContainer', container: 'db-proxy', role: 'sidecar', index: 0 };

export const lesson: Lesson = {
  text: [
    'The work of this Job takes 30 s, and `worker` ends well. `db-proxy` goes on, so the Job is never complete.',
    'Let the Job be complete within 40 s. `worker` needs `db-proxy` to the end of its work.',
  ],
  start,
  goals: [
    {
      label: 'The Job is complete within 40 s',
      check: (look) => {
        const outcome = look.runJob(LONG)?.outcome;
        const { status = 'gone', duration } = outcome ?? {};
        const holds = status === 'Complete' && duration !== undefined && duration <= LIMIT;
        const since = duration === undefined ? `after ${LONG.until} s` : `after ${duration} s`;
        return answer(holds, `${status} ${since}`, `Complete after ${LIMIT} s or less`);
      },
    },
    {
      label: 'db-proxy runs while worker works',
      check: (look) => {
        const both = ['worker', 'db-proxy'].filter((name) => !isRunning(look, name, WORK - 1));
        return answer(
          both.length === 0,
          `${both.join(' and ')} not running`,
          'both running at 29 s',
        );
      },
    },
    callsOverLocalhost('worker', 'db-proxy', 5432),
    noFinding('No container keeps the Job from its end', 'job-classic-sidecar'),
  ],
  hints: [
    {
      text: 'Which container still runs at 60 s?',
      claim: (look) => !isRunning(look, 'worker', 60) && isRunning(look, 'db-proxy', 60),
    },
    {
      text: 'A Job waits for every container of its pod, save sidecar containers.',
      claim: (look) =>
        rowAt(look, 60)?.status === 'NotReady' &&
        look.after([move]).runJob(LONG)?.outcome.status === 'Complete',
    },
    {
      text: 'Move `db-proxy` to the sidecars: an init container with `restartPolicy: Always`.',
      claim: (look) => (look.after([move]).runJob(LONG)?.outcome.duration ?? LONG.until) <= LIMIT,
    },
  ],
  solution: [move],
  alsoRight: [
    [
      move,
      {
        do: 'setField',
        at: 'spec.template.spec.initContainers[0].startupProbe',
        value: { tcpSocket: { port: 5432 }, periodSeconds: 1, failureThreshold: 30 },
      },
    ],
    [
      move,
      set('spec.template.spec.restartPolicy', 'OnFailure'),
      { do: 'setKind', kind: 'CronJob' },
    ],
    [
      set('spec.template.spec.containers[1].args', [
        '--port=5432',
        '--quitquitquit',
        'shop:eu:orders',
      ]),
      set('spec.template.spec.containers[0].command', [
        'sh',
        '-c',
        'report; curl -X POST localhost:9091/quitquitquit',
      ]),
    ],
  ],
  wrongAnswers: [
    {
      steps: [{ do: 'setField', at: 'spec.activeDeadlineSeconds', value: 35 }],
      misses: ['No container keeps the Job from its end'],
    },
    {
      steps: [{ do: 'removeContainer', container: 'db-proxy' }],
      misses: ['db-proxy runs while worker works', 'worker calls db-proxy over localhost'],
    },
    {
      steps: [{ do: 'moveContainer', container: 'db-proxy', role: 'init', index: 0 }],
      misses: ['The Job is complete within 40 s'],
    },
    {
      steps: [{ do: 'setField', at: 'spec.template.spec.restartPolicy', value: 'Always' }],
      misses: ['The Job is complete within 40 s', 'Kubernetes accepts the manifest'],
    },
    {
      steps: [{ do: 'moveContainer', container: 'worker', role: 'sidecar', index: 0 }],
      misses: ['The Job is complete within 40 s'],
    },
    { steps: [set('spec.backoffLimit', 0)], misses: ['The Job is complete within 40 s'] },
    {
      steps: [set('spec.ttlSecondsAfterFinished', 10)],
      misses: ['No container keeps the Job from its end'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      worker: {
        runFor: WORK,
        needs: linksOf(look, 'worker', 'db-proxy').map(() => ({
          container: 'db-proxy',
          at: 1,
          onMissing: 'crash',
        })),
      },
      'db-proxy': {
        runFor: isToldToQuit(look) ? WORK + 1 : 'forever',
        onSigterm: { exitAfter: 1, exitCode: 0 },
      },
    },
  }),
  until: 60,
  learned:
    'The pod does not end when its main container ends: classic containers all have to. Sidecar containers do not count; the kubelet stops them when the others are done.',
  teaches: [3, 10],
  terms: ['job', 'completion', 'sidecar', 'restartPolicy'],
};

/** The proxy can be made to end by a call, and the worker makes it. */
function isToldToQuit(look: Look): boolean {
  return ['worker', 'db-proxy'].every((name) => lineOf(look, name).includes('quitquitquit'));
}
