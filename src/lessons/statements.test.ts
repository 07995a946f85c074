import { expect, it } from 'vitest';
import { LESSONS, loadLesson } from './lessons.ts';
import { STATEMENTS } from './statements.ts';

/** Which lessons teach what the article says: the table of the curriculum. */
const COVERAGE: readonly (readonly [statement: number, lessons: readonly number[]])[] = [
  [1, [1, 12]],
  [2, [3, 5]],
  [3, [8, 11, 14, 16]],
  [4, [3, 4, 7]],
  [5, [5, 6, 9]],
  [6, [1, 2]],
  [7, [2, 10]],
  [8, [3]],
  [9, [5, 6, 9]],
  [10, [8, 11, 13, 14, 15, 16]],
  [11, [7, 20]],
  [12, [17, 20]],
  [13, [20]],
  [14, [17]],
  [15, [19]],
  [16, [19]],
  [17, [7, 12, 13, 15, 18, 19]],
  [18, [5]],
  [19, [7]],
  [20, [6]],
];

const taught = await Promise.all(
  LESSONS.map(async ({ id, number }) => [number, (await loadLesson(id))?.teaches ?? []] as const),
);

it.each(COVERAGE)('statement %i is taught by lessons %j', (statement, lessons) => {
  const by = taught.filter(([, teaches]) => teaches.includes(statement)).map(([number]) => number);
  expect(by).toEqual(expect.arrayContaining([...lessons]));
  expect(STATEMENTS.map(({ number }) => number)).toContain(statement);
});

it('teaches nothing but what is listed, and all of it', () => {
  expect(STATEMENTS.map(({ number }) => number)).toEqual(COVERAGE.map(([number]) => number));
  const listed = new Set(STATEMENTS.map(({ number }) => number));
  for (const [, teaches] of taught) for (const number of teaches) expect(listed).toContain(number);
});
