import { container, linksOf, mountsOf, roleOf, startsWithin } from '../../ask-pod.ts';
import { firstOf } from '../../ask-run.ts';
import { answer, callsOverLocalhost, placeOf, readyAt, seconds } from '../../goal.ts';
import type { Lesson } from '../../lesson.ts';
import type { Look, RunOptions } from '../../look.ts';
import { clear, type Step, set } from '../../step.ts';
import solution from './solution.yaml?raw';
import start from './start.yaml?raw';

const CREW = [
  ['web', 'main'],
  ['migrate', 'init'],
  ['db-proxy', 'sidecar'],
  ['tls-proxy', 'sidecar'],
  ['log-shipper', 'sidecar'],
] as const;
const PLACES = {
  main: 'the main container',
  init: 'an init container',
  sidecar: 'a sidecar container',
} as const;
const LOGS = '/var/log/web';
const DATABASE = 5432;
const DELETE = 200;
const STOPPED: RunOptions = { until: 300, actions: [{ at: DELETE, do: 'delete' }] };

const write = (text: string): Step => ({ do: 'type', find: start, put: start + text });
const without = (find: string, put = ''): Step => ({ do: 'type', find, put });

export const lesson: Lesson = {
  text: [
    'Build a pod from an order. `web` listens on 3000 and logs to /var/log/web. `tls-proxy` passes visitors on to it, `log-shipper` reads its logs, `migrate` runs before it. `web` and `migrate` reach the database through `db-proxy` on 5432.',
    'The three helpers are sidecars. The level is restricted.',
  ],
  start,
  goals: [
    {
      label: 'Everybody is aboard, each in its place',
      check: (look) => {
        const [name, role] = CREW.find(([one, wanted]) => roleOf(look, one) !== wanted) ?? [];
        const holds = name === undefined;
        return answer(
          holds,
          holds ? '' : placeOf(look, name),
          role ? `${name}, ${PLACES[role]}` : '',
        );
      },
    },
    {
      label: 'db-proxy, migrate and web follow each other',
      check: (look) => {
        const proxy = firstOf(look, 'StartedGate', 'db-proxy');
        const done = doneAt(look);
        const web = firstOf(look, 'Started', 'web');
        const holds = proxy !== undefined && done !== undefined && web !== undefined;
        return answer(
          holds && proxy <= done && done <= web,
          `db-proxy: ${seconds(proxy)}, migrate done: ${seconds(done)}, web: ${seconds(web)}`,
          'this order, and nobody that waits for ever',
        );
      },
    },
    callsOverLocalhost('tls-proxy', 'web', 3000),
    callsOverLocalhost('web', 'db-proxy', DATABASE),
    callsOverLocalhost('migrate', 'db-proxy', DATABASE),
    {
      label: 'log-shipper reads what web writes',
      check: (look) =>
        answer(
          sharesLogs(look),
          'no volume leads from one to the other',
          `a volume at ${LOGS} in web, read-only in log-shipper`,
        ),
    },
    {
      label: 'Pod Security: restricted',
      check: (look) => {
        const failed = look.verdicts()[look.pod?.document ?? 0]?.podSecurity?.restricted ?? [];
        return answer(
          failed.length === 0,
          `fails ${failed.join(', ')}`,
          'no check of restricted failed',
        );
      },
    },
    {
      label: 'No error is found, and two warnings at most',
      check: (look) => {
        const errors = look.findings().filter(({ severity }) => severity === 'error');
        const warnings = look.findings().filter(({ severity }) => severity === 'warning');
        const first = errors[0] ?? warnings[0];
        const holds = errors.length === 0 && warnings.length <= 2;
        return answer(
          holds,
          first?.message.replace(/\.$/, '') ?? '',
          'no error, two warnings at most',
        );
      },
    },
    readyAt(120, 'The pod is ready after 120 s'),
    {
      label: 'It ends cleanly',
      check: (look) => {
        const { entries } = look.run(STOPPED);
        const killed = entries.find(
          ({ what, reason }) => what === 'Signal' && reason === 'SIGKILL',
        );
        const web = firstOf(look, 'Exited', 'web', STOPPED);
        const proxy = firstOf(look, 'Exited', 'db-proxy', STOPPED);
        const holds = web !== undefined && proxy !== undefined && web < proxy;
        const now = killed
          ? `${killed.container} is killed`
          : `web ends: ${seconds(web)}, db-proxy ends: ${seconds(proxy)}`;
        return answer(holds && !killed, now, 'web, then db-proxy, and nobody killed');
      },
    },
  ],
  hints: [
    {
      text: 'Begin with the way of a visitor: `tls-proxy`, then `web` at 127.0.0.1:3000.',
      claim: (look) => linksOf(look.after([write(solution)]), 'tls-proxy', 'web').length === 1,
    },
    {
      text: 'Of the init containers, `db-proxy` comes first, with a startup probe, and `migrate` after it.',
      claim: (look) => {
        const after = look.after([write(solution)]);
        const order = (name: string) => container(after, name)?.order ?? 0;
        return order('db-proxy') === 1 && order('migrate') > 1 && doneAt(after) !== undefined;
      },
    },
    {
      text: 'Sidecars have `restartPolicy: Always`. The pod sets runAsNonRoot and seccompProfile; each container drops ALL and sets allowPrivilegeEscalation false.',
      claim: (look) => {
        const after = look.after([write(solution)]);
        return CREW.every(([name, role]) => roleOf(after, name) === role);
      },
    },
  ],
  solution: [write(solution)],
  alsoRight: [
    [
      write(solution),
      set('spec.containers[0].volumeMounts[0].mountPath', '/var/log'),
      { do: 'setKind', kind: 'Deployment' },
    ],
    [
      write(solution),
      set('spec.containers[0].env', [
        { name: 'PGHOST', value: '127.0.0.1' },
        { name: 'PGPORT', value: '5432' },
      ]),
      clear('spec.initContainers[1].env'),
      set('spec.initContainers[1].args', ['--db=localhost:5432']),
    ],
    [
      write(solution),
      { do: 'moveContainer', container: 'tls-proxy', role: 'sidecar', index: 0, sequence: 0 },
      { do: 'renameVolume', volume: 'logs', name: 'box' },
    ],
  ],
  wrongAnswers: [
    {
      steps: [
        write(solution),
        { do: 'moveContainer', container: 'db-proxy', role: 'sidecar', index: 2, sequence: 1 },
      ],
      misses: ['db-proxy, migrate and web follow each other'],
    },
    {
      steps: [
        write(solution),
        { do: 'moveContainer', container: 'log-shipper', role: 'classic', index: 0 },
      ],
      misses: ['Everybody is aboard, each in its place'],
    },
    {
      steps: [write(solution), without('runAsNonRoot: true', 'runAsNonRoot: false')],
      misses: ['Pod Security: restricted'],
    },
    {
      steps: [write(solution), without('127.0.0.1:3000', 'web:3000')],
      misses: ['tls-proxy calls web over localhost', 'No error is found, and two warnings at most'],
    },
    {
      steps: [write(solution), { do: 'removeMount', container: 'web', path: LOGS }],
      misses: ['log-shipper reads what web writes'],
    },
    {
      steps: [write(solution), set('spec.initContainers[2].volumeMounts[0].readOnly', false)],
      misses: ['log-shipper reads what web writes'],
    },
    {
      steps: [write(solution), set('spec.containers[0].ports[0].containerPort', 8080)],
      misses: ['tls-proxy calls web over localhost'],
    },
  ],
  behaviour: (look) => ({
    containers: {
      'db-proxy': { ...startsWithin(look, 'db-proxy', 3), ...ending(1) },
      'tls-proxy': ending(1),
      'log-shipper': ending(1),
      migrate: { runFor: 5, needs: needOf(look, 'migrate') },
      web: { needs: needOf(look, 'web'), ...ending(5) },
    },
  }),
  until: 120,
  learned:
    'One pod, five programs, each with one task that other pods can reuse. The app keeps its own code. The set of containers of a running pod is fixed, so a change means new pods: every replica is replaced at the next rollout.',
  teaches: [11, 12, 13],
  terms: ['pod', 'initContainer', 'sidecar', 'volume', 'localhost', 'restricted', 'rollout'],
};

function doneAt(look: Look): number | undefined {
  return look
    .run()
    .entries.find(
      ({ what, container: name, code }) => what === 'Exited' && name === 'migrate' && code === 0,
    )?.t;
}

function needOf(look: Look, client: string) {
  const isLinked = linksOf(look, client, 'db-proxy').length > 0;
  return isLinked ? [{ container: 'db-proxy', at: 1, onMissing: 'crash' }] : [];
}

function ending(exitAfter: number) {
  return { onSigterm: { exitAfter, exitCode: 0 } };
}

function sharesLogs(look: Look): boolean {
  const written = container(look, 'web')?.mounts.filter(
    ({ mountPath, readOnly }) =>
      `${LOGS}/`.startsWith(`${mountPath.replace(/\/$/, '')}/`) && !readOnly,
  );
  return (
    written?.some(({ volume }) => {
      const read = mountsOf(look, 'log-shipper', volume);
      return read.length > 0 && read.every(({ readOnly }) => readOnly);
    }) === true
  );
}
