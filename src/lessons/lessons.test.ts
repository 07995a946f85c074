import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../findings/index.ts';
import { checkGoals, type GoalState, type LessonState } from './check.ts';
import { GLOSSARY } from './glossary.ts';
import { CHAPTERS, type Lesson } from './lesson.ts';
import { LESSONS, loadLesson } from './lessons.ts';
import { lookAt } from './look.ts';
import { afterSteps } from './step.ts';

const loaded = await Promise.all(
  LESSONS.map(async (entry) => ({ ...entry, lesson: await loadLesson(entry.id) })),
);
const table = loaded.flatMap(({ number, title, lesson }) =>
  lesson ? [{ name: `${number} ${title}`, lesson }] : [],
);

function missing({ goals }: LessonState): readonly Extract<GoalState, { met: false }>[] {
  return goals.flatMap((goal) => (goal.met ? [] : [goal]));
}

const labels = (state: LessonState) => missing(state).map(({ label }) => label);

/** Everything a learner may read. */
function wordsOf(lesson: Lesson): readonly string[] {
  return [...lesson.text, lesson.learned, ...lesson.hints.map(({ text }) => text)];
}

it('has every lesson that a finding leads to', () => {
  const led = new Set(CATALOGUE.flatMap(({ lesson }) => lesson ?? []));
  expect(led.size).toBeGreaterThan(10);
  expect(LESSONS.map(({ id }) => id)).toEqual(expect.arrayContaining([...led]));
});

it('lists the lessons in order, chapter by chapter', () => {
  expect(LESSONS.map(({ number }) => number)).toEqual(LESSONS.map((_, index) => index + 1));
  expect(table.length).toBe(LESSONS.length);
  expect(LESSONS.length).toBeGreaterThanOrEqual(20);
  expect(LESSONS.map(({ chapter }) => CHAPTERS.indexOf(chapter))).toEqual(
    LESSONS.map(({ chapter }) => CHAPTERS.indexOf(chapter)).sort((a, b) => a - b),
  );
  expect(new Set(LESSONS.map(({ id }) => id)).size).toBe(LESSONS.length);
});

describe.each(table)('$name', ({ lesson }) => {
  it('does not pass at its start, and says what is missing', () => {
    const state = checkGoals(lesson, lesson.start);
    expect(state.passed).toBe(false);
    for (const { now, wanted } of missing(state)) {
      expect(now).toMatch(/^\S.*[^.\s]$/s);
      expect(wanted).toMatch(/^\S.*[^.\s]$/s);
      expect(now + wanted).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(labels(state)).not.toContain('Kubernetes accepts the manifest');
  });

  it('passes with its solution, and with other right answers', () => {
    for (const steps of [lesson.solution, ...(lesson.alsoRight ?? [])]) {
      const text = afterSteps(lesson.start, steps);
      expect([text, missing(checkGoals(lesson, text))]).toEqual([text, []]);
    }
  });

  it('tells what wrong answers miss', () => {
    expect(lesson.wrongAnswers.length).toBeGreaterThan(1);
    for (const { steps, misses } of lesson.wrongAnswers) {
      const text = afterSteps(lesson.start, steps);
      expect([text, labels(checkGoals(lesson, text))]).toEqual([
        text,
        expect.arrayContaining([...misses]),
      ]);
      expect(misses.length).toBeGreaterThan(0);
    }
  });

  it('hints at what is true', () => {
    const start = lookAt(lesson, lesson.start);
    for (const { text, claim } of lesson.hints) expect([text, claim(start)]).toEqual([text, true]);
  });

  it('is short, and speaks plainly', () => {
    expect(lesson.text.join(' ').split(/\s+/).length).toBeLessThanOrEqual(60);
    for (const words of wordsOf(lesson)) {
      expect(words).toMatch(/^[A-Z`0-9].*[.?]$/s);
      expect(words).not.toMatch(/please|oops|successfully|!|\bsimply\b|\bjust\b/i);
    }
    for (const { label } of lesson.goals) expect(label).toMatch(/^\S.*[^.]$/);
    expect(new Set(lesson.goals.map(({ label }) => label)).size).toBe(lesson.goals.length);
  });

  it('uses words of the glossary', () => {
    expect(lesson.terms.length).toBeGreaterThan(0);
    for (const term of lesson.terms) expect(Object.keys(GLOSSARY)).toContain(term);
  });
});
