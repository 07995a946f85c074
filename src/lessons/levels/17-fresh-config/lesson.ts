import { configSeen } from '../../../kubelet/index.ts';
import { container, flagsOf, linksOf } from '../../ask-pod.ts';
import { type ConfigFile, configFiles, objectsIn } from '../../config-maps.ts';
import { answer, callsOverLocalhost, neverRestarts, noFinding, placeOf } from '../../goal.ts';
import { type Goal, type Lesson, MET } from '../../lesson.ts';
import type { Look } from '../../look.ts';
import { clear, type Step, set } from '../../step.ts';
import start from './start.yaml?raw';

const CONFIG = 'app-config';
const UPDATE = 30;
const SEEN = 120;

const calls = callsOverLocalhost('reloader', 'app', 9090);
const CALLS_RELOAD: Goal = {
  label: calls.label,
  check: (look) => {
    const given = calls.check(look);
    const [url = ''] = flagsOf(look, 'reloader', 'webhook-url');
    const elsewhere = given === MET && !/\/-\/reload\/?$/.test(url);
    return elsewhere ? { now: `it calls ${url}`, wanted: '/-/reload after the port' } : given;
  },
};

const directory: readonly Step[] = [
  { do: 'removeMount', container: 'app', path: '/etc/app/app.yaml' },
  { do: 'addMount', container: 'app', volume: 'config', path: '/etc/app', readOnly: true },
];
const webhook = (port: number): Step => ({
  do: 'setField',
  at: 'spec.containers[1].args[1]',
  value: `--webhook-url=http://127.0.0.1:${port}/-/reload`,
});

export const lesson: Lesson = {
  text: [
    'At 30 s somebody changes the ConfigMap `app-config`. `reloader` notices, and calls a port where nobody listens; `app` reads the old file all the same.',
    'Let `app` read the new settings without a restart. Its reload address is /-/reload on port 9090.',
  ],
  start,
  goals: [
    sees('app', 'config', 'app finds the new settings'),
    CALLS_RELOAD,
    sees('reloader', 'volume-dir', 'reloader notices the change'),
    noFinding('No live file is mounted by subPath', 'subpath-live-config'),
    neverRestarts('app', SEEN),
  ],
  hints: [
    {
      text: 'Look at how `app` mounts the file.',
      claim: (look) => container(look, 'app')?.mounts[0]?.subPath === 'app.yaml',
    },
    {
      text: 'A mount with `subPath` shows the file as it was when the container started.',
      claim: (look) =>
        configSeen(look.run(), 'app', CONFIG, SEEN).every(
          ({ way, version }) => way === 'subPath' && version === 1,
        ),
    },
    {
      text: 'Mount the whole volume at /etc/app, and let `reloader` call http://127.0.0.1:9090/-/reload.',
      claim: (look) => {
        const after = look.after([...directory, webhook(9090)]);
        return versionSeen(after, 'app') === 2 && linksOf(after, 'reloader', 'app').length === 1;
      },
    },
  ],
  solution: [...directory, webhook(9090)],
  alsoRight: [
    [
      {
        do: 'type',
        find: 'mountPath: /etc/app/app.yaml\n          subPath: app.yaml',
        put: 'mountPath: /conf',
      },
      { do: 'setField', at: 'spec.containers[0].args[0]', value: '--config=/conf/app.yaml' },
      { do: 'type', find: '127.0.0.1:8080', put: 'localhost:9090' },
    ],
    [
      ...directory,
      webhook(9090),
      set('spec.volumes[0]', {
        name: 'config',
        projected: { sources: [{ configMap: { name: 'app-config' } }] },
      }),
    ],
    [
      ...directory,
      set('spec.containers[1].args', [
        '-volume-dir',
        '/etc/config',
        '-webhook-url',
        'http://localhost:9090/-/reload',
      ]),
      { do: 'moveContainer', container: 'reloader', role: 'sidecar', index: 0 },
      { do: 'renameVolume', volume: 'config', name: 'settings' },
    ],
    [
      ...directory,
      webhook(9090),
      clear('spec.containers[0].args'),
      set('spec.containers[0].command', ['shop', '--config', '/etc/app/app.yaml']),
      set('spec.volumes[0].configMap.items', [{ key: 'app.yaml', path: 'app.yaml' }]),
    ],
  ],
  wrongAnswers: [
    { steps: directory, misses: ['reloader calls app over localhost'] },
    {
      steps: [webhook(9090)],
      misses: ['app finds the new settings', 'No live file is mounted by subPath'],
    },
    {
      steps: [
        { do: 'removeMount', container: 'app', path: '/etc/app/app.yaml' },
        { do: 'addMount', container: 'app', volume: 'config', path: '/etc/config' },
        webhook(9090),
      ],
      misses: ['app finds the new settings'],
    },
    {
      steps: [
        ...directory,
        { do: 'removeMount', container: 'reloader', path: '/etc/config' },
        webhook(9090),
      ],
      misses: ['reloader notices the change'],
    },
    {
      steps: [
        ...directory,
        webhook(9090),
        set('spec.volumes[0].configMap.items', [{ key: 'app.yaml', path: 'other.yaml' }]),
      ],
      misses: ['app finds the new settings'],
    },
    {
      steps: [
        ...directory,
        set('spec.containers[1].args[1]', '--webhook-url=http://app:9090/-/reload'),
      ],
      misses: ['reloader calls app over localhost'],
    },
    {
      steps: [
        ...directory,
        set('spec.containers[1].args[1]', '--webhook-url=http://127.0.0.1:9090/'),
      ],
      misses: ['reloader calls app over localhost'],
    },
    {
      steps: [
        ...directory,
        webhook(9090),
        { do: 'setField', document: 1, at: 'immutable', value: true },
      ],
      misses: ['app finds the new settings', 'reloader notices the change'],
    },
  ],
  behaviour: () => ({ actions: [{ at: UPDATE, do: 'updateConfigMap', configMap: CONFIG }] }),
  until: SEEN,
  learned:
    'A mounted ConfigMap follows its changes after about a minute; a subPath mount and variables never do. New settings reach a running app so; a new image of a sidecar in a Deployment replaces every pod.',
  teaches: [12, 14],
  terms: ['configMap', 'volume', 'mount', 'subPath', 'rollout', 'localhost'],
};

/** The newest version a container has seen in a mounted directory. */
function versionSeen(look: Look, name: string): number {
  const ways = configSeen(look.run(), name, CONFIG, SEEN).filter(({ way }) => way === 'directory');
  return Math.max(0, ...ways.map(({ version }) => version));
}

/** The path that a flag names shows the ConfigMap of the moment: mounted as a directory. */
function sees(name: string, flag: 'config' | 'volume-dir', label: string): Goal {
  return {
    label,
    check: (look) => {
      const [path] = flagsOf(look, name, flag);
      if (path === undefined)
        return answer(false, `${placeOf(look, name)}, without --${flag}`, `a path after --${flag}`);
      const wanted = `${CONFIG} mounted at ${directoryOf(path, flag)}`;
      const files = filesSeen(look, name).filter((file) => isAt(file, path, flag));
      if (isFixed(look)) return answer(false, `${CONFIG} is immutable`, 'one that can be changed');
      if (files.length === 0) return answer(false, `nothing of ${CONFIG} at ${path}`, wanted);
      const isLive = files.some(({ mount }) => !mount.subPath) && versionSeen(look, name) > 1;
      return answer(isLive, 'it sees the first version', wanted);
    },
  };
}

function filesSeen({ manifest, pod }: Look, name: string): readonly ConfigFile[] {
  const reader = pod?.containers.find((one) => one.name === name);
  return pod && reader ? configFiles(manifest, pod, reader) : [];
}

function isAt({ path: file }: ConfigFile, path: string, flag: 'config' | 'volume-dir'): boolean {
  const place = path.replace(/\/$/, '');
  return flag === 'config' ? file === place : file.startsWith(`${place}/`);
}

function directoryOf(path: string, flag: 'config' | 'volume-dir'): string {
  return flag === 'config' ? path.replace(/\/[^/]*$/, '') : path;
}

/** An immutable ConfigMap never changes. */
function isFixed({ manifest }: Look): boolean {
  return objectsIn(manifest, 'ConfigMap').some(({ immutable }) => immutable === true);
}
