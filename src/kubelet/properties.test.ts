import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../kubernetes/index.ts';
import { newQueue } from './event-queue.ts';
import { formatTrace } from './format-trace.ts';
import { printEvents, printGet } from './print-kubectl.ts';
import { readPod } from './read-pod.ts';
import { resultOf, type SimulationResult } from './result.ts';
import { readScript } from './script.ts';
import { type Run, simulate } from './simulate.ts';
import { containersOf, initialPod, type PodState } from './state.ts';
import { step } from './step.ts';
import type { Trace } from './trace.ts';
import { featuresOf } from './version.ts';

const seconds = fc.integer({ min: 0, max: 40 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** A JSON value without the keys that were not drawn. */
const plain = (value: unknown): Value => JSON.parse(JSON.stringify(value));

const probe = fc.record({
  exec: fc.constant({ command: ['check'] }),
  periodSeconds: fc.integer({ min: 1, max: 10 }),
  initialDelaySeconds: fc.integer({ min: 0, max: 5 }),
  failureThreshold: fc.integer({ min: 1, max: 4 }),
});
const hook = fc.record({ sleep: fc.record({ seconds }) });
const lasting = {
  startupProbe: maybe(probe),
  livenessProbe: maybe(probe),
  readinessProbe: maybe(probe),
  lifecycle: fc.record({ postStart: maybe(hook), preStop: maybe(hook) }),
};
const image = fc.constant('example.org/x:1');
const main = fc.record({ image, ...lasting });
const sidecar = fc.record({ image, restartPolicy: fc.constant('Always'), ...lasting });
const init = fc.record({ image });

const behaviour = fc.record({
  runFor: maybe(seconds),
  exitCode: fc.constantFrom(0, 0, 1, 3),
  onSigterm: maybe(
    fc.oneof(
      fc.constant('ignore'),
      fc.record({ exitAfter: seconds, exitCode: fc.constantFrom(0, 1) }),
    ),
  ),
  listenAfter: maybe(seconds),
  startupOkFrom: maybe(seconds),
  readyFailFrom: maybe(seconds),
  livenessFailFrom: maybe(seconds),
  hookFails: maybe(fc.boolean()),
  imageMissing: maybe(fc.constantFrom(false, false, true)),
  pullSeconds: maybe(fc.integer({ min: 0, max: 5 })),
  oomAt: maybe(seconds),
  needs: maybe(
    fc.record({
      container: fc.constantFrom('c0', 'c1', 'c2', 'c3'),
      at: seconds,
      onMissing: fc.constantFrom('crash', 'retry'),
    }),
  ),
});

const quietAction = fc.record({
  at: seconds,
  do: fc.constantFrom('crash', 'oom', 'updateImage', 'hang', 'failProbe', 'recover', 'finish'),
  container: fc.constantFrom('c0', 'c1', 'c2', 'c3'),
});

interface Drawn {
  readonly run: Run;
  readonly deletedAt: number | undefined;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    inits: fc.array(fc.oneof(sidecar, sidecar, init), { maxLength: 4 }),
    mains: fc.array(main, { minLength: 1, maxLength: 3 }),
    restartPolicy: fc.constantFrom('Always', 'OnFailure', 'Never'),
    grace: fc.integer({ min: 0, max: 40 }),
    behaviours: fc.array(behaviour, { minLength: 7, maxLength: 7 }),
    actions: fc.array(quietAction, { maxLength: 3 }),
    deletedAt: maybe(fc.integer({ min: 0, max: 90 })),
    minor: fc.integer({ min: 29, max: 36 }),
  })
  .map(({ inits, mains, restartPolicy, grace, behaviours, actions, deletedAt, minor }) => {
    const named = [...inits, ...mains].map((c, i) => ({ ...c, name: `c${i}` }));
    const deletion = deletedAt === undefined ? [] : [{ at: deletedAt, do: 'delete' }];
    const run: Run = {
      spec: plain({
        initContainers: named.slice(0, inits.length),
        containers: named.slice(inits.length),
        restartPolicy,
        terminationGracePeriodSeconds: grace,
      }),
      script: plain({
        containers: Object.fromEntries(behaviours.map((b, i) => [`c${i}`, b])),
        actions: [...actions, ...deletion],
      }),
      until: 150,
      version: `1.${minor}`,
    };
    return { run, deletedAt };
  });

const holds = (check: (trace: Trace, result: SimulationResult, drawn: Drawn) => void) =>
  fc.assert(
    fc.property(drawn, (pod) => {
      const trace = simulate(pod.run);
      check(trace, resultOf(trace), pod);
    }),
    { numRuns: 200 },
  );

const namesOf = (trace: Trace, kind: string) =>
  trace.model.containers.filter((c) => c.kind === kind).map(({ name }) => name);

const rank = { Pending: 0, Running: 1, Succeeded: 2, Failed: 2 };

describe('for any pod', () => {
  test('no main starts before every native sidecar has started', () => {
    holds((trace, { events }) => {
      const mains = namesOf(trace, 'main');
      const first = events.findIndex((e) => e.what === 'Started' && mains.includes(e.container));
      if (first < 0) return;
      const opened = events.slice(0, first).filter(({ what }) => what === 'StartedGate');
      expect(new Set(opened.map((e) => e.container))).toEqual(new Set(namesOf(trace, 'sidecar')));
    });
  });

  test('init containers start in the order of the list', () => {
    holds((trace, { events }) => {
      const order = trace.model.containers.map(({ name }) => name);
      const firsts = order.map((name) =>
        events.findIndex((e) => e.container === name && e.what === 'Started'),
      );
      const started = firsts.slice(0, trace.model.initCount).filter((index) => index >= 0);
      expect(started).toEqual(started.toSorted((a, b) => a - b));
    });
  });

  test('when the pod stops, a sidecar is signalled no earlier than the running one after it', () => {
    holds((trace) => {
      const stop = trace.moments.find(({ state }) => state.stopping);
      if (!stop) return;
      const signals = trace.entries.filter(
        ({ what, reason, t }) => what === 'Signal' && reason === 'SIGTERM' && t >= stop.t,
      );
      const sidecars = containersOf(stop.state).filter(({ model }) => model.kind === 'sidecar');
      for (const [i, earlier] of sidecars.entries()) {
        const later = sidecars[i + 1];
        const a = signals.find(({ container }) => container === earlier.model.name);
        const b = signals.find(({ container }) => container === later?.model.name);
        if (a && b && earlier.state.stop?.step === 'turn') expect(a.t).toBeGreaterThanOrEqual(b.t);
      }
    });
  });

  test('nothing starts after the deletion', () => {
    holds((trace, _result, { deletedAt }) => {
      if (deletedAt === undefined) return;
      const at = trace.entries.findIndex(
        ({ reason, what }) => what === 'Action' && reason === 'delete',
      );
      const later = trace.entries.slice(at + 1).filter(({ what }) => what === 'Started');
      expect(at < 0 ? [] : later).toEqual([]);
    });
  });

  test('a deleted pod is gone within its grace period and two seconds', () => {
    holds((trace, result, { deletedAt }) => {
      if (deletedAt === undefined) return;
      const gone = trace.entries.find(({ what }) => what === 'Gone');
      expect(gone?.t).toBeLessThanOrEqual(deletedAt + trace.model.grace + 2);
      expect(result.final.kubectl).toBeUndefined();
    });
  });

  test('the phase never goes back', () => {
    holds((trace) => {
      const phases = trace.moments.map(({ state }) => rank[state.phase]);
      expect(phases).toEqual(phases.toSorted((a, b) => a - b));
    });
  });

  test('every start after the first counts as a restart', () => {
    holds((_trace, { events, final }) => {
      for (const [name, { restarts }] of Object.entries(final.containers)) {
        const starts = events.filter((e) => e.container === name && e.what === 'Started').length;
        expect(restarts).toBe(Math.max(0, starts - 1));
      }
    });
  });

  test('starts and exits alternate', () => {
    holds((_trace, { events, final }) => {
      for (const name of Object.keys(final.containers)) {
        const lives = events
          .filter((e) => e.container === name && (e.what === 'Started' || e.what === 'Exited'))
          .map(({ what }) => what);
        lives.forEach((what, i) => {
          expect(what).toBe(i % 2 === 0 ? 'Started' : 'Exited');
        });
      }
    });
  });

  test('the same input gives the same trace', () => {
    holds((trace, _result, { run }) => {
      expect(formatTrace({ trace: simulate(run), job: undefined }, 'text')).toBe(
        formatTrace({ trace, job: undefined }, 'text'),
      );
    });
  });

  test('a longer run begins with the shorter one', () => {
    holds((trace, result, { run }) => {
      const longer = resultOf(simulate({ ...run, until: 400 })).events;
      expect(longer.filter(({ t }) => t <= trace.until)).toEqual(result.events);
    });
  });
});

/** Frozen, so that a step that changed what it was given would throw. */
function frozen(state: PodState): PodState {
  for (const container of state.containers) Object.freeze(container);
  Object.freeze(state.containers);
  Object.freeze(state.files);
  return Object.freeze(state);
}

test('a step leaves the state it was given as it is', () => {
  fc.assert(
    fc.property(drawn, ({ run }) => {
      const { script } = readScript(run.script);
      const queue = newQueue();
      queue.push(0, { on: 'created' });
      for (const action of script.actions) queue.push(action.at, { on: 'action', action });
      let state = frozen(initialPod(readPod(run, script.behaviours, featuresOf(34)), 0));
      for (let due = queue.next(60); due; due = queue.next(60)) {
        const next = step(state, due.at, due.event);
        expect(step(state, due.at, due.event)).toEqual(next);
        for (const effect of next.effects) {
          if (effect.effect === 'timer') queue.push(effect.at, effect.event);
        }
        state = frozen(next.state);
      }
    }),
    { numRuns: 50 },
  );
});

const anyValue = fc.jsonValue({ maxDepth: 4 }).map(plain);
const specKeys = ['containers', 'initContainers', 'restartPolicy', 'volumes', 'name', 'lifecycle'];
const odd: fc.Arbitrary<Value> = fc.letrec<{ node: Value }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(null, true, -1, 1e308, 0.1, '', 'Always', '__proto__', '5s'),
    fc.array(tie('node'), { maxLength: 3 }),
    fc
      .dictionary(
        fc.constantFrom(
          ...specKeys,
          'startupProbe',
          'periodSeconds',
          'exec',
          'containers',
          'c0',
          'runFor',
          'onSigterm',
          'actions',
          'do',
          'at',
          '__proto__',
          'constructor',
        ),
        tie('node'),
        { maxKeys: 6 },
      )
      .map(plain),
  ),
})).node;

describe('for anything at all', () => {
  test.each([
    ['values', anyValue],
    ['almost pod specs', odd],
  ])('%s do not throw, and the work is bounded', (_name, value) => {
    fc.assert(
      fc.property(value, value, value, (spec, script, metadata) => {
        const trace = simulate({ spec, script, metadata, kind: 'Job', job: spec, until: 1e9 });
        expect(formatTrace({ trace, job: undefined }, 'json')).toContain('"phase"');
        expect(formatTrace({ trace, job: undefined }, 'text')).toContain('phase:');
        expect(printGet(trace, 10) + printEvents(trace, 10)).not.toContain('undefined');
        expect(trace.entries.length).toBeLessThan(200_000);
      }),
      { numRuns: 200 },
    );
  });

  test('a crash loop of a month with every second probed stays small', () => {
    const probes = { exec: { command: ['x'] }, periodSeconds: 1 };
    const trace = simulate({
      spec: {
        containers: [{ name: 'a', image: 'a:1', livenessProbe: probes, readinessProbe: probes }],
      },
      script: { containers: { a: { runFor: 0 } } },
      until: Number.POSITIVE_INFINITY,
    });
    expect(trace.moments.length).toBeLessThan(20_000);
    expect(trace.truncated).toBe(false);
  });
});
