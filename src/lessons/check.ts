import { indexLines } from '../text/index.ts';
import type { Verdict } from '../validation/index.ts';
import { answer } from './goal.ts';
import { type Answer, type Goal, type Lesson, MET } from './lesson.ts';
import { type Look, lookAt } from './look.ts';

/** A goal as it stands: met, or what is there now and what is wanted. */
export type GoalState =
  | { readonly label: string; readonly met: true }
  | { readonly label: string; readonly met: false; readonly now: string; readonly wanted: string };

export interface LessonState {
  readonly goals: readonly GoalState[];
  readonly passed: boolean;
}

/**
 * How far a text has come in a lesson. The same text always gets the same answer. A text that cannot be read fails every
 * goal and says which line to mend; one the API server would refuse gets that as a goal of its own. Never throws.
 */
export function checkGoals(lesson: Lesson, text: string): LessonState {
  return stateOfGoals(lookAt(lesson, text), lesson.goals);
}

/** How goals stand in a look, with what the API server has to say against the text. */
export function stateOfGoals(look: Look, wanted: readonly Goal[]): LessonState {
  const unreadable = unreadableBecause(look);
  const answers = wanted.map((goal) => stateOf(goal, unreadable ?? goal.check(look)));
  const refused = unreadable === undefined && stateOf(ACCEPTED, ACCEPTED.check(look));
  const goals = refused && !refused.met ? [...answers, refused] : answers;
  return { goals, passed: goals.every(({ met }) => met) };
}

function stateOf({ label }: Goal, given: Answer): GoalState {
  return given === MET ? { label, met: true } : { label, met: false, ...given };
}

function unreadableBecause({ manifest, pod }: Look): Answer | undefined {
  const [problem] = manifest.problems;
  if (problem) {
    const { line } = indexLines(manifest.text).at(problem.span.start);
    return { now: `line ${line + 1} cannot be read`, wanted: problem.message.replace(/\.$/, '') };
  }
  return pod ? undefined : { now: 'this text holds no pod', wanted: 'a pod' };
}

/** What the API server would refuse is no answer. */
const ACCEPTED: Goal = {
  label: 'Kubernetes accepts the manifest',
  check: (look) => {
    const [objection] = look.verdicts().flatMap(objectionsOf);
    return answer(objection === undefined, objection ?? '', 'no error');
  },
};

function objectionsOf(verdict: Verdict): readonly string[] {
  const { strictDecodeErrors, decodeError, errors, podErrors } = verdict;
  return [
    ...(decodeError === null ? [] : [decodeError]),
    ...strictDecodeErrors,
    ...[...errors, ...podErrors].map(({ field, detail }) => `${field}: ${detail}`),
  ];
}
