import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProbeModel } from './model.ts';
import { newProbeRun, nextVerdict, type Outlook, rollTo } from './probe-run.ts';

const model: ProbeModel = {
  kind: 'readiness',
  needsPort: false,
  delay: 0,
  period: 5,
  timeout: 1,
  successThreshold: 1,
  failureThreshold: 3,
  grace: undefined,
};

function okBetween(from: number, to: number): Outlook {
  return {
    at: (t) => (t >= from && t < to ? 'ok' : 'fail'),
    nextChange: (t) => Math.min(...[from, to].filter((m) => m > t), Number.POSITIVE_INFINITY),
  };
}

/** The plain way: tick by tick. */
function tickByTick(probe: ProbeModel, outlook: Outlook, first: number, end: number) {
  const results: [number, string][] = [];
  let streak = { ok: true, count: 0 };
  let result = 'fail';
  for (let t = first; t <= end; t += probe.period) {
    const ok = outlook.at(t) === 'ok';
    streak = { ok, count: streak.ok === ok ? streak.count + 1 : 1 };
    const reached = streak.count >= (ok ? probe.successThreshold : probe.failureThreshold);
    const next = reached ? (ok ? 'ok' : 'fail') : result;
    if (next !== result) results.push([t, next]);
    result = next;
  }
  return results;
}

const drawn = fc.record({
  period: fc.integer({ min: 1, max: 9 }),
  successThreshold: fc.integer({ min: 1, max: 3 }),
  failureThreshold: fc.integer({ min: 1, max: 4 }),
  first: fc.integer({ min: 0, max: 20 }),
  from: fc.integer({ min: 0, max: 80 }),
  to: fc.integer({ min: 0, max: 160 }),
});

test('verdicts found by arithmetic are those found tick by tick', () => {
  fc.assert(
    fc.property(drawn, ({ first, from, to, ...rest }) => {
      const probe = { ...model, ...rest };
      const outlook = okBetween(from, to);
      const verdicts: [number, string][] = [];
      let run = newProbeRun(first, first, 'fail');
      for (
        let next = nextVerdict(run, probe, outlook);
        next;
        next = nextVerdict(run, probe, outlook)
      ) {
        run = rollTo(run, probe, outlook, next.tick, true).run;
        verdicts.push([next.tick, run.result]);
      }
      expect(verdicts).toEqual(tickByTick(probe, outlook, first, 300));
    }),
  );
});

test('rows hold every tick once, with its outcome', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 200 }), ({ first, from, to, period }, end) => {
      const probe = { ...model, period };
      const outlook = okBetween(from, to);
      const { rows } = rollTo(newProbeRun(first, first, 'fail'), probe, outlook, end, true);
      const ticks = rows.flatMap(({ t, row }) =>
        Array.from({ length: row.count }, (_, i) => [t + i * row.every, row.outcome]),
      );
      const expected: [number, string][] = [];
      for (let t = first; t <= end; t += period) expected.push([t, outlook.at(t)]);
      expect(ticks).toEqual(expected);
    }),
  );
});
