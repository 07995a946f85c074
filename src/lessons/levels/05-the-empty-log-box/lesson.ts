import { envOf, lineOf, mountsOf } from '../../ask-pod.ts';
import { fileAt } from '../../ask-run.ts';
import { answer, noFinding } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import type { Step } from '../../step.ts';
import start from './start.yaml?raw';

const mount = (path: string) =>
  ({ do: 'addMount', container: 'app', volume: 'logs', path }) as const;
const readOnly: Step = {
  do: 'setField',
  at: 'spec.containers[1].volumeMounts[0].readOnly',
  value: true,
};

export const lesson: Lesson = {
  text: [
    '`app` writes its log to /var/log/app/app.log. `logging-sidecar` follows /logs/app.log in the volume `logs`, and finds it empty for ever.',
    'Bring the log to the sidecar, which only has to read.',
  ],
  start,
  goals: [
    {
      label: 'app keeps its log in the volume',
      check: (look) => {
        const file = envOf(look, 'app', 'LOG_FILE');
        const volume = fileAt(look, 'app', file, 10)?.volume;
        return answer(
          volume !== undefined,
          `${file || 'the log'} lies in the file system of app`,
          'a mount of logs above it, in app',
        );
      },
    },
    {
      label: 'logging-sidecar finds the log',
      check: (look) =>
        answer(
          followed(look).some((path) => isLog(look, path)),
          `nothing at ${followed(look)[0] ?? 'the path it follows'}`,
          'the same file, seen through the mount of the sidecar',
        ),
    },
    {
      label: 'logging-sidecar can only read',
      check: (look) => {
        const mounts = mountsOf(look, 'logging-sidecar', 'logs');
        const holds = mounts.length > 0 && mounts.every((one) => one.readOnly);
        return answer(holds, 'its mount can be written', 'readOnly on the mount of the sidecar');
      },
    },
    noFinding(
      'No side of the volume is left alone',
      'one-sided-share',
      'no-writer',
      'path-mismatch',
    ),
  ],
  hints: [
    {
      text: 'A volume reaches only the containers that mount it.',
      claim: (look) => mountsOf(look, 'app', 'logs').length === 0 && look.pod?.volumes.length === 1,
    },
    {
      text: 'Compare the `volumeMounts` of both containers: `app` has none.',
      claim: (look) => look.pod?.containers[0]?.mounts.length === 0,
    },
    {
      text: 'Mount `logs` in `app` at /var/log/app, and set `readOnly` on the mount of the sidecar.',
      claim: (look) => isLog(look.after([mount('/var/log/app'), readOnly]), '/logs/app.log'),
    },
  ],
  solution: [mount('/var/log/app'), readOnly],
  alsoRight: [
    [
      { do: 'removeMount', container: 'logging-sidecar', path: '/logs' },
      {
        do: 'shareVolume',
        volume: 'logs',
        writer: 'app',
        writerPath: '/data',
        reader: 'logging-sidecar',
        readerPath: '/logs',
      },
      { do: 'setField', at: 'spec.containers[0].env[0].value', value: '/data/app.log' },
    ],
  ],
  wrongAnswers: [
    { steps: [mount('/logs'), readOnly], misses: ['app keeps its log in the volume'] },
    { steps: [mount('/var/log'), readOnly], misses: ['logging-sidecar finds the log'] },
    { steps: [mount('/var/log/app')], misses: ['logging-sidecar can only read'] },
    {
      steps: [{ ...mount('/var/log/app'), readOnly: true }, readOnly],
      misses: ['app keeps its log in the volume'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      app: { writes: [{ path: envOf(look, 'app', 'LOG_FILE') || '/dev/null', at: 2 }] },
    },
  }),
  until: 20,
  learned:
    'Declaring a volume shares nothing. Each container mounts it, at a path of its own choice, and the app has to write there: a sidecar seldom works with the app left as it was.',
  teaches: [2, 5, 9, 18],
  terms: ['volume', 'emptyDir', 'mount', 'readOnly', 'sidecar'],
};

/** The files that the sidecar follows. */
function followed(look: Look): readonly string[] {
  return [...lineOf(look, 'logging-sidecar').matchAll(/(?:^|\s)(\/[\w./-]+)/g)].map(
    ([, path = '']) => path,
  );
}

function isLog(look: Look, path: string): boolean {
  const seen = fileAt(look, 'logging-sidecar', path, 10);
  return (
    seen?.volume !== undefined && seen === fileAt(look, 'app', envOf(look, 'app', 'LOG_FILE'), 10)
  );
}
