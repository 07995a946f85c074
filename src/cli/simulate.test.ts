import { describe, expect, it } from 'vitest';
import { ran } from './testing/ran.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  initContainers:
  - {name: proxy, image: "acme/proxy:1", restartPolicy: Always}
  containers:
  - {name: app, image: "acme/shop:1"}
  - {name: tail, image: "acme/tail:1"}
`;

const JOB = `apiVersion: batch/v1
kind: Job
metadata: {name: report}
spec:
  template:
    spec:
      restartPolicy: Never
      initContainers:
      - {name: x, image: "acme/x:1", restartPolicy: Always}
      containers:
      - {name: a, image: "acme/a:1"}
`;

const JOB_SCRIPT = `containers:
  a: {runFor: 10}
  x: {onSigterm: {exitAfter: 1, exitCode: 0}}
`;

/** The JSON a pod and its script come to; events in one order, as theirs within an instant carries no meaning. */
function traced(pod: string, script: string, ...options: string[]) {
  const files = { pod, script };
  const done = ran(files, 'simulate', 'pod', '--script', 'script', '--format', 'json', ...options);
  expect(done).toMatchObject({ code: 0, err: '', written: {} });
  const { events, ...rest } = JSON.parse(done.out);
  return { events: new Set(events), ...rest };
}

const conditions = (ready: string, rest = {}) => ({
  PodScheduled: 'True',
  PodReadyToStartContainers: 'True',
  Initialized: 'True',
  ContainersReady: ready,
  Ready: ready,
  ...rest,
});

describe('outrigger simulate', () => {
  it('tells a sidecar that keeps dying beside a main that does not care (row 16)', () => {
    const pod = `kind: Pod
spec:
  initContainers:
  - {name: x, image: "acme/x:1", restartPolicy: Always}
  - {name: i, image: "acme/i:1"}
  containers:
  - {name: a, image: "acme/a:1"}
`;
    const script = '{"containers": {"x": {"runFor": 5, "exitCode": 1}, "i": {"runFor": 5}}}';
    expect(traced(pod, script, '--until', '11s')).toEqual({
      events: new Set([
        { t: 0, container: 'x', what: 'Started' },
        { t: 0, container: 'x', what: 'StartedGate' },
        { t: 0, container: 'x', what: 'Ready' },
        { t: 0, container: 'i', what: 'Started' },
        { t: 5, container: 'x', what: 'Exited', code: 1, reason: 'Error' },
        { t: 5, container: 'x', what: 'NotReady' },
        { t: 5, container: 'x', what: 'Started' },
        { t: 5, container: 'x', what: 'Ready' },
        { t: 5, container: 'i', what: 'Exited', code: 0, reason: 'Completed' },
        { t: 5, container: 'a', what: 'Started' },
        { t: 5, container: 'a', what: 'Ready' },
        { t: 10, container: 'x', what: 'Exited', code: 1, reason: 'Error' },
        { t: 10, container: 'x', what: 'NotReady' },
        { t: 10, container: 'x', what: 'BackOff', reason: 'CrashLoopBackOff' },
      ]),
      final: {
        phase: 'Running',
        containers: {
          x: {
            state: 'Waiting',
            reason: 'CrashLoopBackOff',
            restarts: 1,
            ready: false,
          },
          i: { state: 'Terminated', reason: 'Completed', exitCode: 0, restarts: 0, ready: true },
          a: { state: 'Running', restarts: 0, ready: true },
        },
        conditions: conditions('False'),
        kubectl: { ready: '1/2', status: 'Init:CrashLoopBackOff', restarts: 1 },
      },
    });
  });

  it('tells a Job that completes once its native sidecar has stopped (row 27)', () => {
    expect(traced(JOB, JOB_SCRIPT)).toEqual({
      events: new Set([
        { t: 0, container: 'x', what: 'Started' },
        { t: 0, container: 'x', what: 'StartedGate' },
        { t: 0, container: 'x', what: 'Ready' },
        { t: 0, container: 'a', what: 'Started' },
        { t: 0, container: 'a', what: 'Ready' },
        { t: 10, container: 'a', what: 'Exited', code: 0, reason: 'Completed' },
        { t: 10, container: 'a', what: 'NotReady' },
        { t: 10, container: 'x', what: 'Signal', reason: 'SIGTERM' },
        { t: 11, container: 'x', what: 'Exited', code: 0, reason: 'Completed' },
        { t: 11, container: 'x', what: 'NotReady' },
      ]),
      final: {
        phase: 'Succeeded',
        containers: {
          x: { state: 'Terminated', reason: 'Completed', exitCode: 0, restarts: 0, ready: false },
          a: { state: 'Terminated', reason: 'Completed', exitCode: 0, restarts: 0, ready: false },
        },
        conditions: conditions('False', { PodReadyToStartContainers: 'False' }),
        kubectl: { ready: '0/2', status: 'Completed', restarts: 0 },
      },
    });
  });

  it('tells a deleted pod whose sidecar ignores SIGTERM, with names that YAML 1.1 takes for truths (row 37)', () => {
    const pod = `kind: Pod
spec:
  terminationGracePeriodSeconds: 5
  initContainers:
  - {name: x, image: "acme/x:1", restartPolicy: Always}
  - {name: y, image: "acme/y:1", restartPolicy: Always}
  - {name: z, image: "acme/z:1", restartPolicy: Always}
  containers:
  - {name: a, image: "acme/a:1"}
`;
    const script = `containers:
  a: &tidy {onSigterm: {exitAfter: 1, exitCode: 0}}
  x: *tidy
  y: {onSigterm: ignore}
  z: *tidy
actions:
- {at: 2, do: delete}
`;
    const starts = ['x', 'y', 'z', 'a'].flatMap((container) => [
      { t: 0, container, what: 'Started' },
      { t: 0, container, what: 'Ready' },
    ]);
    const gone = { state: 'Terminated', restarts: 0, ready: false };
    expect(traced(pod, script)).toEqual({
      events: new Set([
        ...starts,
        ...['x', 'y', 'z'].map((container) => ({ t: 0, container, what: 'StartedGate' })),
        { t: 2, container: 'a', what: 'Signal', reason: 'SIGTERM' },
        { t: 3, container: 'a', what: 'Exited', code: 0, reason: 'Completed' },
        { t: 3, container: 'a', what: 'NotReady' },
        { t: 3, container: 'z', what: 'Signal', reason: 'SIGTERM' },
        { t: 4, container: 'z', what: 'Exited', code: 0, reason: 'Completed' },
        { t: 4, container: 'z', what: 'NotReady' },
        { t: 4, container: 'y', what: 'Signal', reason: 'SIGTERM' },
        { t: 7, container: 'y', what: 'Signal', reason: 'SIGKILL' },
        { t: 7, container: 'y', what: 'Exited', code: 137, reason: 'Error' },
        { t: 7, container: 'y', what: 'NotReady' },
        { t: 7, container: 'x', what: 'Signal', reason: 'SIGTERM' },
        { t: 8, container: 'x', what: 'Exited', code: 0, reason: 'Completed' },
        { t: 8, container: 'x', what: 'NotReady' },
      ]),
      final: {
        phase: 'Succeeded',
        containers: {
          x: { ...gone, reason: 'Completed', exitCode: 0 },
          y: { ...gone, reason: 'Error', exitCode: 137 },
          z: { ...gone, reason: 'Completed', exitCode: 0 },
          a: { ...gone, reason: 'Completed', exitCode: 0 },
        },
        conditions: conditions('False', { PodReadyToStartContainers: 'False' }),
      },
    });
  });

  it('prints text for people: what happens in turn, then how the pod stands', () => {
    const { code, out, err } = ran({ POD }, 'simulate', 'POD', '--until', '2m');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const started = ['proxy  Started', 'proxy  StartedGate', 'app    Started', 'tail   Started'];
    expect(out).toMatch(new RegExp(started.map((line) => ` 0s  ${line}\n`).join('[^]*')));
    expect(out).toContain(`
After 120s with Kubernetes 1.34
phase: Running
  proxy  Running, restarts 0, ready
  app    Running, restarts 0, ready
  tail   Running, restarts 0, ready
`);
    expect(out).toContain('shop   3/3     Running   0          2m\n');
  });

  it('shows the Job that a classic sidecar keeps alive', () => {
    const classic = JOB.replace('      initContainers:\n', '').replace(
      '      - {name: x, image: "acme/x:1", restartPolicy: Always}\n      containers:\n',
      '      containers:\n      - {name: x, image: "acme/x:1"}\n',
    );
    const { final } = traced(classic, JOB_SCRIPT);
    expect(final).toMatchObject({
      phase: 'Running',
      kubectl: { ready: '1/2', status: 'NotReady' },
    });
  });

  it('tells all pods of a Job as text, the first as json', () => {
    const files = { JOB, s: 'containers: {a: {runFor: 5, exitCode: [3, 0]}, x: {}}' };
    const { out } = ran(files, 'simulate', 'JOB', '--script', 's');
    const told =
      / 5s {2}a {4}Exited 3 Error\n.* 15s {2}pod {2}NextPod pod 2\n.* 20s {2}a {4}Exited 0/s;
    expect(out).toMatch(told);
    expect(out).toContain('job: Complete, active 0, succeeded 1, failed 1\n');
    expect(out).toContain('report-1   0/2     Error       0          60s\n');
    expect(out).toContain('report-2   0/2     Completed   0          45s\n');
    expect(traced(JOB, files.s).final).toMatchObject({ phase: 'Failed' });
  });

  it('draws the timeline as the app does', () => {
    const { code, out } = ran(
      { JOB, s: JOB_SCRIPT },
      'simulate',
      'JOB',
      '--script',
      's',
      '--format',
      'svg',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg .*>Pod report<.*>work done<.*>Succeeded<.*<\/svg>\n$/s);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('goes by the Kubernetes version: 1.28 waits for a sidecar to end', () => {
    const script = 'containers: {proxy: {}}';
    expect(traced(POD, script, '--kubernetes-version', '1.29').final.phase).toBe('Running');
    expect(traced(POD, script, '--kubernetes-version', '1.28').final).toMatchObject({
      phase: 'Pending',
      kubectl: { ready: '0/2', status: 'Init:0/1' },
    });
  });

  it('takes what is written as a sidecar for an endless init container in 1.28, without a script too', () => {
    const old = ran({ POD }, 'simulate', 'POD', '--kubernetes-version', '1.28');
    expect(old.out).toContain('shop   0/2     Init:0/1');
  });

  it('reads manifest or script from standard input, but not both', () => {
    const ways = [
      ran({ '-': JOB, s: JOB_SCRIPT }, 'simulate', '-', '--script', 's'),
      ran({ '-': JOB_SCRIPT, pod: JOB }, 'simulate', 'pod', '--script', '-'),
    ];
    for (const { code, out } of ways) {
      expect(code).toBe(0);
      expect(out).toContain('11s  x    Exited 0 Completed');
    }
    expect(ran({ '-': JOB }, 'simulate', '-', '--script', '-').code).toBe(2);
  });

  it('runs the first of several pods, or the one that is picked', () => {
    const two = `${POD}---\n${JOB}`;
    const first = ran({ two }, 'simulate', 'two');
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining('first of 2 pods') });
    expect(first.out).toContain('shop');
    const second = ran({ two }, 'simulate', 'two', '--pod', '1');
    expect(second).toMatchObject({ code: 0, err: '', out: expect.stringContaining('report') });
  });

  it('tells a fault elsewhere in the file, and a name the pod does not have, and goes on', () => {
    const broken = ran({ a: `${POD}---\na: [\n` }, 'simulate', 'a');
    expect(broken).toMatchObject({ code: 0, err: expect.stringMatching(/^Line 1\d: ./) });
    const strange = ran({ POD, s: 'containers: {ap: {}}' }, 'simulate', 'POD', '--script', 's');
    expect(strange).toMatchObject({ code: 0, err: expect.stringContaining('the container ap,') });
  });

  it('takes an empty script for one that says nothing', () => {
    const plain = ran({ POD }, 'simulate', 'POD');
    expect(ran({ POD, s: '# later\n' }, 'simulate', 'POD', '--script', 's')).toEqual(plain);
  });

  it.each([
    ['no file', [], 'Name one file'],
    ['a manifest that is not there', ['gone'], 'gone cannot be read'],
    ['a manifest without a pod', ['none'], 'This text holds no pod.'],
    ['a pod that is read in part only', ['half'], 'Line 11: '],
    ['a pod number out of range', ['pod', '--pod', '1'], 'There is no pod 1. Pods go from 0 to 0.'],
    ['a script that is not there', ['pod', '--script', 'gone'], 'gone cannot be read'],
    [
      'a script that is no YAML',
      ['pod', '--script', 'half'],
      'The script half cannot be read. Line',
    ],
    [
      'a script of two documents',
      ['pod', '--script', 'two'],
      'The script two must be one document.',
    ],
    ['a script that is a list', ['pod', '--script', 'list'], 'The script must have the keys'],
    ['a script with a wrong value', ['pod', '--script', 'wrong'], 'containers.app.runFor must be'],
    ['a time that is none', ['pod', '--until', 'soon'], '--until must be a time'],
    ['a version that is none', ['pod', '--kubernetes-version', 'new'], '--kubernetes-version must'],
    [
      'a format it does not have',
      ['pod', '--format', 'xml'],
      '--format must be text, json or svg.',
    ],
    ['an unknown option', ['pod', '--fast'], 'There is no option --fast.'],
  ])('exits 2 for %s', (_, args, err) => {
    const files = {
      pod: POD,
      half: `${POD}  volumes: [\n`,
      none: 'kind: ConfigMap\n',
      two: 'containers: {}\n---\nactions: []\n',
      list: '- app\n',
      wrong: 'containers: {app: {runFor: soon}}\n',
    };
    const failed = ran(files, 'simulate', ...args);
    expect(failed).toMatchObject({ code: 2, out: '', written: {} });
    expect(failed.err).toContain(err);
  });

  it('is in the help', () => {
    expect(ran({}, '--help').out).toContain('outrigger simulate FILE');
    expect(ran({}, 'simulate', '--help').out).toContain('onSigterm');
  });
});
