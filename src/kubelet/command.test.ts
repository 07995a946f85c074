import { expect, test } from 'vitest';
import { runCommand, type SimulateCommand } from './command.ts';
import { formatTrace, type TraceFormat } from './format-trace.ts';
import { rules } from './rules.ts';
import { simulate } from './simulate.ts';

const pod = { spec: { containers: [{ name: 'app', image: 'app:1' }] }, metadata: { name: 'shop' } };

function printed(command: SimulateCommand, format: TraceFormat): string {
  const run = runCommand(command);
  return run.ok ? formatTrace(run, format) : run.told.join(' ');
}

test('json has the form of the behaviour script', () => {
  expect(JSON.parse(printed({ pod, until: '10s' }, 'json'))).toEqual({
    events: [
      { t: 0, container: 'app', what: 'Started' },
      { t: 0, container: 'app', what: 'Ready' },
    ],
    final: {
      phase: 'Running',
      containers: { app: { state: 'Running', restarts: 0, ready: true } },
      conditions: {
        PodScheduled: 'True',
        PodReadyToStartContainers: 'True',
        Initialized: 'True',
        ContainersReady: 'True',
        Ready: 'True',
      },
      kubectl: { ready: '1/1', status: 'Running', restarts: 0 },
    },
  });
});

test('text ends with the state of the pod', () => {
  const text = printed({ pod, until: '90' }, 'text');
  expect(text).toContain('0s  app  Started');
  expect(text).toContain('After 90s with Kubernetes 1.34');
  expect(text).toContain('shop   1/1     Running   0          90s');
});

test('text tells all pods of a Job on its clock', () => {
  const job = { ...pod, kind: 'Job', spec: { ...pod.spec, restartPolicy: 'Never' }, job: {} };
  const script = { containers: { app: { runFor: 5, exitCode: [1, 0] } } };
  const text = printed({ pod: job, script }, 'text');
  expect(text).toContain('5s  app  Exited 1 Error');
  expect(text).toContain('15s  pod  NextPod pod 2');
  expect(text).toContain('20s  app  Exited 0 Completed');
  expect(text).toContain('job: Complete, active 0, succeeded 1, failed 1');
  expect(text).toContain('shop-1   0/1     Error       0          60s');
  expect(text).toContain('shop-2   0/1     Completed   0          45s');
});

test.each([
  [{ until: 'soon' }, '--until must be a time such as 60, 90s, 5m or 1h.'],
  [{ version: 'new' }, '--kubernetes-version must be a version such as 1.34.'],
  [{ script: { actions: [{}] } }, 'actions[0].do must be one of '],
])('%j is refused in words', (options, message) => {
  const run = runCommand({ pod, ...options });
  expect({ ok: run.ok, told: run.told.join() }).toEqual({
    ok: false,
    told: expect.stringContaining(message),
  });
});

test('an unknown name in the script is told, and the run goes on', () => {
  const { ok, told } = runCommand({ pod, script: { containers: { ap: {} } } });
  expect(ok).toBe(true);
  expect(told).toEqual(['The script names the container ap, which the pod does not have.']);
});

test.each(Object.entries(rules))('rule %s is a sentence with its documentation', (_id, rule) => {
  expect(rule.sentence).toMatch(/^[A-Za-z].*\.$/);
  expect(rule.link).toMatch(/^https:\/\/(kubernetes\.io\/docs|github\.com\/kubernetes)\//);
});

test('an hour of ten probed containers is told whole', () => {
  const probe = { httpGet: { path: '/', port: 80 }, periodSeconds: 5 };
  const probes = { startupProbe: probe, livenessProbe: probe, readinessProbe: probe };
  const named = (n: number) => ({ name: `c${n}`, image: 'x:1', ...probes });
  const spec = {
    initContainers: [0, 1, 2].map((n) => ({ ...named(n), restartPolicy: 'Always' })),
    containers: [3, 4, 5, 6, 7, 8, 9].map(named),
  };
  const script = { containers: { c1: { runFor: 300 }, c5: { runFor: 20, exitCode: 1 } } };
  const trace = simulate({ spec, script, until: 3600 });
  expect(trace.truncated).toBeFalsy();
  expect(trace.entries.length).toBeGreaterThan(10);
});
