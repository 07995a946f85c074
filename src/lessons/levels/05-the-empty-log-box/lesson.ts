import { textOf } from '../../../kubernetes/index.ts';
import { container, envOf, lineOf, mountsOf, roleOf, sharedVolume } from '../../ask-pod.ts';
import { fileAt, isRunning } from '../../ask-run.ts';
import { answer, noFinding, placeOf } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { type Step, set, type } from '../../step.ts';
import start from './start.yaml?raw';

const SIDECAR = 'logging-sidecar';

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
        const file = logOf(look);
        const holds = fileAt(look, 'app', file, 10)?.volume !== undefined;
        const now = isRunning(look, 'app', 10)
          ? `${file} lies in the file system of app`
          : 'app does not run';
        return answer(holds, now, 'a mount of logs above it, in app');
      },
    },
    {
      label: 'logging-sidecar finds the log',
      check: (look) =>
        isRunning(look, SIDECAR, 10)
          ? answer(
              followed(look).some((path) => isLog(look, path)),
              `nothing of app at ${followed(look)[0] ?? 'the path it follows'}`,
              'the same file, seen through the mount of the sidecar',
            )
          : answer(false, whyIdle(look), `${SIDECAR} beside app`),
    },
    {
      label: 'logging-sidecar can only read',
      check: (look) => {
        const mounts = mountsOf(look, SIDECAR, sharedVolume(look, SIDECAR, 'app') ?? 'logs');
        const holds = mounts.length > 0 && mounts.every((one) => one.readOnly);
        const now = mounts.length > 0 ? 'its mount can be written' : 'it mounts nothing of app';
        return answer(holds, now, 'readOnly on the mount of the sidecar');
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
    [
      set('spec.volumes[0]', { name: 'logs', persistentVolumeClaim: { claimName: 'logs' } }),
      mount('/var/log/app'),
      readOnly,
    ],
    [
      { do: 'renameVolume', volume: 'logs', name: 'box' },
      { ...mount('/var/log/app'), volume: 'box' },
      readOnly,
    ],
    [mount('/var/log'), readOnly, type('/logs/app.log', '/logs/app/*.log')],
    [mount('/var/log/app'), readOnly, type('exec tail -n+1 -F /logs', 'cd /logs && tail -F .')],
    [
      mount('/var/log/app'),
      readOnly,
      set('spec.containers[1].command', ['tail', '-F', 'app.log']),
      set('spec.containers[1].workingDir', '/logs'),
    ],
    [
      { ...mount('/var/log/app'), subPath: 'shop' },
      set('spec.containers[1].volumeMounts[0].subPath', 'shop'),
      readOnly,
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
    {
      steps: [{ ...mount('/var/log/app'), subPath: 'shop' }, readOnly],
      misses: ['logging-sidecar finds the log'],
    },
    {
      steps: [
        mount('/var/log/app'),
        readOnly,
        { do: 'moveContainer', container: 'logging-sidecar', role: 'init', index: 0 },
      ],
      misses: ['logging-sidecar finds the log'],
    },
    {
      steps: [
        set('spec.volumes[0]', { name: 'logs', configMap: { name: 'x' } }),
        mount('/var/log/app'),
      ],
      misses: ['app keeps its log in the volume'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      app: { writes: [{ path: logOf(look), at: 2 }] },
      [SIDECAR]: { runFor: 'forever' },
    },
  }),
  until: 20,
  learned:
    'Declaring a volume shares nothing. Each container mounts it, at a path of its own choice, and the app has to write there: a sidecar seldom works with the app left as it was.',
  teaches: [2, 5, 9, 18],
  terms: ['volume', 'emptyDir', 'mount', 'readOnly', 'sidecar'],
};

/** Where app writes its log: as told, else where it always does. */
function logOf(look: Look): string {
  return envOf(look, 'app', 'LOG_FILE') || '/var/log/app/app.log';
}

/** The files that the sidecar may follow: the paths of its command, from where it stands, with patterns filled in. */
function followed(look: Look): readonly string[] {
  const line = lineOf(look, SIDECAR);
  const words = line.split(/[\s"';&|]+/).filter((word) => /^[\w./*?-]*[./][\w./*?-]*$/.test(word));
  const own = textOf(container(look, SIDECAR)?.value, 'workingDir');
  const place = (/\bcd\s+(\/[^\s;&"']*)/.exec(line)?.[1] ?? own).replace(/\/$/, '');
  const paths = words.map((word) =>
    word.startsWith('/') ? word : `${place}/${word.replace('./', '')}`,
  );
  return paths.map((path) => filledIn(path, logOf(look).split('/').at(-1) ?? ''));
}

/** `/logs/*.log` as the shell has it when the directory holds this file. */
function filledIn(path: string, file: string): string {
  const name = path.split('/').at(-1) ?? '';
  const pattern = name.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
  return /[*?]/.test(name) && new RegExp(`^${pattern}$`).test(file)
    ? path.slice(0, -name.length) + file
    : path;
}

function whyIdle(look: Look): string {
  return roleOf(look, SIDECAR) === 'init' ? placeOf(look, SIDECAR) : `${SIDECAR} does not run`;
}

function isLog(look: Look, path: string): boolean {
  const seen = fileAt(look, SIDECAR, path, 10);
  return seen?.volume !== undefined && seen === fileAt(look, 'app', logOf(look), 10);
}
