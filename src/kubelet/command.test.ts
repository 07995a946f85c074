import { expect, test } from 'vitest';
import { simulateCommand } from './command.ts';
import { rules } from './rules.ts';
import { simulate } from './simulate.ts';

const pod = { spec: { containers: [{ name: 'app', image: 'app:1' }] }, metadata: { name: 'shop' } };

test('json has the form of the behaviour script', () => {
  const { status, stdout } = simulateCommand({ pod, format: 'json', until: '10s' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
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
  const { stdout } = simulateCommand({ pod, until: '90' });
  expect(stdout).toContain('0s  app  Started');
  expect(stdout).toContain('After 90s with Kubernetes 1.34');
  expect(stdout).toContain('shop   1/1     Running   0          90s');
});

test.each([
  [{ until: 'soon' }, '--until must be a time such as 60, 90s, 5m or 1h.\n'],
  [{ version: 'new' }, '--kubernetes-version must be a version such as 1.34.\n'],
  [{ format: 'xml' }, '--format must be text or json.\n'],
  [{ script: { actions: [{}] } }, 'actions[0].do must be one of '],
])('%j is refused in words', (options, message) => {
  const { status, stdout, stderr } = simulateCommand({ pod, ...options });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('an unknown name in the script is told, and the run goes on', () => {
  const { status, stderr } = simulateCommand({ pod, script: { containers: { ap: {} } } });
  expect(status).toBe(0);
  expect(stderr).toBe('The script names the container ap, which the pod does not have.\n');
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
