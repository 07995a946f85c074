import { expect, test } from 'vitest';
import { jobOutcome } from './job-outcome.ts';
import { getPod } from './kubectl.ts';
import { type ResultEvent, resultOf } from './result.ts';
import { besideRows } from './scenarios/beside-rows.ts';
import { clockRows } from './scenarios/clock-rows.ts';
import { combinedRows } from './scenarios/combined-rows.ts';
import { decidedRows } from './scenarios/decided-rows.ts';
import { otherRows } from './scenarios/other-rows.ts';
import { probeRows } from './scenarios/probe-rows.ts';
import { restartRows } from './scenarios/restart-rows.ts';
import { ruleRows } from './scenarios/rule-rows.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { sectionRows } from './scenarios/section-rows.ts';
import { startRows } from './scenarios/start-rows.ts';
import { stopOrderRows } from './scenarios/stop-order-rows.ts';
import { stopRows } from './scenarios/stop-rows.ts';
import { simulate } from './simulate.ts';
import { stateAt } from './trace.ts';

const rows = [
  ...startRows,
  ...besideRows,
  ...probeRows,
  ...restartRows,
  ...stopRows,
  ...stopOrderRows,
  ...otherRows,
  ...decidedRows,
  ...combinedRows,
  ...sectionRows,
  ...ruleRows,
  ...clockRows,
];

/** The order of events within one instant carries no meaning. */
function print(events: readonly ResultEvent[]): string[] {
  const lines = events.map(({ t, container, what, code, reason }) => {
    const plain = reason === 'Completed' || reason === 'Error' ? undefined : reason;
    return [t, container, what, code, plain].filter((part) => part !== undefined).join(' ');
  });
  return inOrder(lines);
}

function inOrder(lines: readonly string[]): string[] {
  return lines.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b) || (a < b ? -1 : 1));
}

function run(row: Scenario) {
  return simulate({
    spec: row.spec,
    ...(row.script && { script: row.script }),
    ...(row.until !== undefined && { until: row.until }),
    ...(row.version !== undefined && { version: row.version }),
    ...(row.job && { kind: 'Job', job: row.job }),
  });
}

const isReadiness = ({ what }: ResultEvent) => what === 'Ready' || what === 'NotReady';

test.each(rows)('row $row: $title', (row) => {
  const trace = run(row);
  const { events, final } = resultOf(trace);
  expect(print(events.filter((event) => !isReadiness(event)))).toEqual(inOrder(row.events));
  if (row.readiness) {
    expect(print(events.filter(isReadiness))).toEqual(inOrder(row.readiness));
  }
  if (row.final) expect(final).toMatchObject(row.final);
  if (row.outcome) expect(jobOutcome(trace)).toEqual(row.outcome);
  for (const [t, columns] of row.at ?? []) {
    const pod = stateAt(trace, t);
    expect({ t, ...(pod && getPod(pod)) }).toMatchObject({ t, ...columns });
  }
  expect(trace.problems).toEqual([]);
});

test('every row of the specification is covered', () => {
  const covered = new Set(rows.map(({ row }) => Number.parseInt(row, 10)).concat(49));
  const numbers = [...covered].filter((row) => row > 0).sort((x, y) => x - y);
  expect(numbers).toEqual(Array.from({ length: 52 }, (_, i) => i + 1));
});
