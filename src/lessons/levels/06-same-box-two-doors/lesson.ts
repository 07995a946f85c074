import { container, flagsOf, mountsOf, sharedVolume } from '../../ask-pod.ts';
import { fileAt } from '../../ask-run.ts';
import { answer, noFinding } from '../../goal.ts';
import type { Goal, Lesson } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, type Step, set, type } from '../../step.ts';
import start from './start.yaml?raw';

const PAGE = 'index.html';
const readOnly = (container: number): Step => ({
  do: 'setField',
  at: `spec.containers[${container}].volumeMounts[0].readOnly`,
  value: true,
});
const out = (path: string): Step => ({
  do: 'setField',
  at: 'spec.containers[1].args[0]',
  value: `--out=${path}`,
});

export const lesson: Lesson = {
  text: [
    '`sync-sidecar` fetches a web site into the volume `data`, and `app` serves it. Each mounts the volume at a path of its own, and they miss each other.',
    'Let `app` find the page that `sync-sidecar` writes. Only one of them should be able to write.',
  ],
  start,
  goals: [
    {
      label: 'app finds the page',
      check: (look) => {
        const missing = ['app', 'sync-sidecar'].find((name) => !container(look, name));
        if (missing) return answer(false, `there is no ${missing}`, 'app and sync-sidecar');
        const path = `${rootOf(look)}/${PAGE}`;
        const seen = fileAt(look, 'app', path, 10);
        return answer(
          seen?.volume !== undefined && seen.container === 'sync-sidecar',
          `nothing at ${path} in app`,
          flagsOf(look, 'sync-sidecar', 'out').length > 0
            ? `the page that sync-sidecar writes to ${outOf(look)}`
            : '--out, that says where sync-sidecar writes',
        );
      },
    },
    may('app', 'only read', true),
    may('sync-sidecar', 'write', false),
    noFinding('data has one writer', 'two-writers', 'no-writer'),
  ],
  hints: [
    {
      text: 'One volume may appear under different paths.',
      claim: (look) =>
        mountsOf(look, 'app', 'data')[0]?.mountPath === '/app/data' &&
        mountsOf(look, 'sync-sidecar', 'data')[0]?.mountPath === '/data',
    },
    {
      text: 'What is /data/site for the sidecar is /app/data/site for `app`.',
      claim: (look) => fileAt(look, 'app', `/app/data/site/${PAGE}`, 10) !== undefined,
    },
    {
      text: 'Let `sync-sidecar` write to /data/current, and make the mount of `app` read-only.',
      claim: (look) =>
        fileAt(look.after([out('/data/current')]), 'app', `/app/data/current/${PAGE}`, 10) !==
        undefined,
    },
  ],
  solution: [out('/data/current'), readOnly(0)],
  alsoRight: [
    [
      { do: 'setField', at: 'spec.containers[0].args[0]', value: '--root=/app/data/site' },
      readOnly(0),
    ],
    [
      { do: 'removeMount', container: 'app', path: '/app/data' },
      {
        do: 'addMount',
        container: 'app',
        volume: 'data',
        path: '/app/data/current',
        subPath: 'site',
        readOnly: true,
      },
    ],
    [{ do: 'renameVolume', volume: 'data', name: 'site' }, out('/data/current/'), readOnly(0)],
    [
      clear('spec.containers[1].args'),
      set('spec.containers[1].command', ['sh', '-c', 'site-sync --out "/data/current"']),
      readOnly(0),
    ],
    [
      { do: 'moveContainer', container: 'sync-sidecar', role: 'sidecar', index: 0 },
      type('--out=/data/site', '--out=/data/current'),
      readOnly(0),
    ],
  ],
  wrongAnswers: [
    { steps: [readOnly(0)], misses: ['app finds the page'] },
    { steps: [out('/data/current')], misses: ['app may only read data', 'data has one writer'] },
    {
      steps: [out('/data/current'), readOnly(1)],
      misses: ['app finds the page', 'sync-sidecar may write data'],
    },
    {
      steps: [
        { do: 'setField', at: 'spec.containers[0].volumeMounts[0].mountPath', value: '/data' },
        readOnly(0),
      ],
      misses: ['app finds the page'],
    },
    { steps: [out('/app/data/current'), readOnly(0)], misses: ['app finds the page'] },
    {
      steps: [{ do: 'removeContainer', container: 'sync-sidecar' }],
      misses: ['app finds the page', 'sync-sidecar may write data'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      'sync-sidecar': { writes: [{ path: `${outOf(look)}/${PAGE}`, at: 3 }] },
      app: { needs: { file: `${rootOf(look)}/${PAGE}`, at: 0, onMissing: 'retry' } },
    },
  }),
  until: 20,
  learned:
    'The volume is one box; each mount is a door to it with its own path and its own lock. Give one container the right to write. What an emptyDir holds is synchronised with nothing outside until a program does it. The app may start before the first page is there; lesson 11 shows how to wait.',
  teaches: [5, 9, 20],
  terms: ['volume', 'emptyDir', 'mount', 'readOnly'],
};

function rootOf(look: Look): string {
  return flag(look, 'app', 'root');
}

function outOf(look: Look): string {
  return flag(look, 'sync-sidecar', 'out');
}

/** The directory a flag names, without the slash at its end. */
function flag(look: Look, name: string, key: string): string {
  return (flagsOf(look, name, key)[0] ?? '/nowhere').replace(/\/$/, '');
}

function may(name: string, what: string, readOnlyWanted: boolean): Goal {
  return {
    label: `${name} may ${what} data`,
    check: (look) => {
      const shared = sharedVolume(look, 'app', 'sync-sidecar') ?? 'data';
      const mounts = mountsOf(look, name, shared);
      const holds = mounts.length > 0 && mounts.every((one) => one.readOnly === readOnlyWanted);
      const now =
        mounts.length === 0
          ? `${name} does not mount ${shared}`
          : `the mount is ${readOnlyWanted ? 'not ' : ''}read-only`;
      return answer(
        holds,
        now,
        readOnlyWanted ? 'a read-only mount' : 'a mount that can be written',
      );
    },
  };
}
