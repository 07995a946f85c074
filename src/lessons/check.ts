import { indexLines } from '../text/index.ts';
import { complaintsOf } from '../validation/index.ts';
import { answer } from './goal.ts';
import { type Answer, type Goal, type Lesson, MET, type Missing } from './lesson.ts';
import { type Look, lookAt } from './look.ts';

/** A goal as it stands: met, or what is there now and what is wanted. */
export type GoalState =
  | { readonly label: string; readonly met: true }
  | { readonly label: string; readonly met: false; readonly now: string; readonly wanted: string };

export interface LessonState {
  readonly goals: readonly GoalState[];
  readonly passed: boolean;
  /** Why no goal could be looked at, as a sentence: `Line 4 can’t be read yet. A colon is missing after containers.` */
  readonly unreadable?: string;
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
  const answers = wanted.map((goal) => stateOf(goal, unreadable?.goal ?? goal.check(look)));
  const refused = unreadable === undefined && stateOf(ACCEPTED, ACCEPTED.check(look));
  const goals = refused && !refused.met ? [...answers, refused] : answers;
  const state = { goals, passed: goals.every(({ met }) => met) };
  return unreadable ? { ...state, unreadable: unreadable.sentence } : state;
}

function stateOf({ label }: Goal, given: Answer): GoalState {
  return given === MET ? { label, met: true } : { label, met: false, ...given };
}

/** Why nothing can be looked at, for each goal and as a sentence. */
interface Unreadable {
  readonly goal: Missing;
  readonly sentence: string;
}

function unreadableBecause({ manifest, pod }: Look): Unreadable | undefined {
  const [problem] = manifest.problems;
  if (problem) {
    const line = `ine ${indexLines(manifest.text).at(problem.span.start).line + 1} can’t be read yet`;
    const goal = { now: `l${line}`, wanted: 'text that can be read' };
    return { goal, sentence: `L${line}. ${problem.message}` };
  }
  const nothing = { now: 'this text holds no pod', wanted: 'a pod' };
  return pod ? undefined : { goal: nothing, sentence: 'This text holds no pod yet.' };
}

/** What the API server would refuse is no answer. */
const ACCEPTED: Goal = {
  label: 'Kubernetes accepts the manifest',
  check: (look) => {
    const verdicts = look.verdicts();
    const [objection] = look.manifest.documents.flatMap((document, index) => {
      const verdict = verdicts[index];
      return verdict ? complaintsOf(document, verdict).filter(isError) : [];
    });
    return answer(objection === undefined, objection?.message ?? '', 'no error');
  },
};

const isError = ({ severity }: { readonly severity: string }) => severity === 'error';
