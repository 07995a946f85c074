import {
  afterSteps,
  type Challenge,
  challenge,
  checkGoals,
  checkMended,
  LESSONS,
  type Lesson,
  type LessonEntry,
  type LessonState,
  loadLesson,
} from '../../lessons/index.ts';
import { lessonIn, seedIn } from './learning.ts';

/** What is to be learned on a design: a lesson, or a broken pod to mend. */
export type Course = LessonCourse | ChallengeCourse;

export interface LessonCourse {
  readonly kind: 'lesson';
  readonly design: string;
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
}

export interface ChallengeCourse {
  readonly kind: 'challenge';
  readonly design: string;
  readonly challenge: Challenge;
}

/** The course of a design; undefined when it is none, or of a lesson there is no more. */
export async function courseOf(design: string): Promise<Course | undefined> {
  const seed = seedIn(design);
  if (seed !== undefined) return { kind: 'challenge', design, challenge: challenge(seed) };
  const entry = LESSONS.find(({ id }) => id === lessonIn(design));
  const lesson = entry && (await loadLesson(entry.id));
  return lesson && { kind: 'lesson', design, entry, lesson };
}

/** The text a course begins with. */
export function startOf(course: Course): string {
  return course.kind === 'lesson' ? course.lesson.start : course.challenge.text;
}

/** A text that passes. */
export function solutionOf(course: Course): string {
  if (course.kind === 'challenge') return course.challenge.healthy;
  return afterSteps(course.lesson.start, course.lesson.solution);
}

/** How far a text has come. */
export function stateOf(course: Course, text: string): LessonState {
  if (course.kind === 'challenge') return checkMended(course.challenge, text);
  return checkGoals(course.lesson, text);
}
