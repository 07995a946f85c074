import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkGoals } from './check.ts';
import { LESSONS, loadLesson } from './lessons.ts';

const lessons = (await Promise.all(LESSONS.map(({ id }) => loadLesson(id)))).flatMap((lesson) =>
  lesson ? [lesson] : [],
);

const ODD: readonly (readonly [name: string, text: string, now: string])[] = [
  ['nothing', '', 'this text holds no pod'],
  [
    'another object',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n',
    'this text holds no pod',
  ],
  [
    'a missing colon',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers\n  - name: app\n',
    'line 4 can’t be read yet',
  ],
  ['a tab', 'kind: Pod\nspec:\n\tcontainers: []\n', 'line 3 can’t be read yet'],
];

it.each(ODD)('fails every goal on %s, and says why', (_, text, now) => {
  for (const lesson of lessons) {
    const { goals, passed, unreadable } = checkGoals(lesson, text);
    expect(passed).toBe(false);
    expect(unreadable?.toLowerCase()).toContain(now);
    expect(goals).toHaveLength(lesson.goals.length);
    for (const goal of goals) expect(goal).toEqual(expect.objectContaining({ met: false, now }));
  }
});

it('adds a goal when Kubernetes would refuse the manifest', () => {
  const [first] = lessons;
  if (!first) throw new Error('no lesson');
  const { goals, passed } = checkGoals(
    first,
    first.start.replace('kind: Pod', 'kind: Pod\nkin: 1'),
  );
  expect(passed).toBe(false);
  expect(goals.at(-1)).toEqual({
    label: 'Kubernetes accepts the manifest',
    met: false,
    now: 'unknown field "kin"',
    wanted: 'no error',
  });
});

const HOSTILE = ['7', 'null', '[]', '{}', '""', '[1, {a: b}]', '{name: 3}', 'true', '"?"'];

it('never throws, and says the same of the same text', () => {
  const edit = fc.record({
    lesson: fc.nat(lessons.length - 1),
    line: fc.nat(80),
    put: fc.constantFrom(...HOSTILE),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(edit, ({ lesson: which, line, put, cut }) => {
      const lesson = lessons[which];
      if (!lesson) return;
      const lines = lesson.start.split('\n');
      const at = line % lines.length;
      const text = lines
        .flatMap((one, index) =>
          index !== at ? [one] : cut ? [] : [one.replace(/:.*$/, `: ${put}`)],
        )
        .join('\n');
      const state = checkGoals(lesson, text);
      expect(checkGoals(lesson, text)).toEqual(state);
      for (const goal of state.goals) {
        if (!goal.met) expect(`${goal.now} / ${goal.wanted}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
    { numRuns: 60 },
  );
});
