/** A learner's text in, goals met and missing out; the lessons as data, the glossary, and pods to mend. Pure. */
export { type Challenge, challenge } from './challenge/challenge.ts';
export { checkMended, isMended } from './challenge/mended.ts';
export { checkGoals, type GoalState, type LessonState } from './check.ts';
export { type Difference, explainDifference } from './difference/explain-difference.ts';
export type { GlossaryEntry } from './glossary/entry.ts';
export { GLOSSARY, type Term, type TermPlace, termsIn } from './glossary.ts';
export {
  CHAPTERS,
  type Chapter,
  type Hint,
  type Lesson,
  type LessonEntry,
  type Question,
} from './lesson.ts';
export { LESSONS, loadLesson } from './lessons.ts';
export type { RunInput, Staging } from './look.ts';
export { runInputOf } from './run-input.ts';
export { STATEMENTS, type Statement } from './statements.ts';
export { afterSteps, type Step } from './step.ts';
