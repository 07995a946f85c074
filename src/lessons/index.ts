/** A learner's text in, goals met and missing out; the lessons as data, the glossary, and pods to mend. Pure. */
export { checkGoals, type GoalState, type LessonState } from './check.ts';
export { GLOSSARY, type GlossaryEntry, type Term } from './glossary.ts';
export {
  CHAPTERS,
  type Chapter,
  type Hint,
  type Lesson,
  type LessonEntry,
  type Question,
  type Step,
} from './lesson.ts';
export { LESSONS, loadLesson } from './lessons.ts';
export { scriptOf } from './script-of.ts';
export { afterSteps } from './step.ts';
