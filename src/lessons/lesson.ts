import type { Term } from './glossary.ts';
import type { Look, Staging } from './look.ts';
import type { Step } from './step.ts';

export const CHAPTERS = ['Aboard', 'Sharing', 'In time', 'In charge'] as const;

export type Chapter = (typeof CHAPTERS)[number];

/** What the map says of a lesson; its folder's name says number and id. */
export interface About {
  readonly title: string;
  readonly chapter: Chapter;
  readonly minutes: number;
  /** The panel under the canvas that the lesson is about; it opens with the lesson. */
  readonly panel?: 'timeline' | 'security' | 'resources';
}

/** A lesson as the map lists it. */
export interface LessonEntry extends About {
  /** The name of its folder without the number: stays when lessons are put in another order. */
  readonly id: string;
  readonly number: number;
}

/** A lesson: data, and the predicates over what a learner's text comes to. Text in backticks names a thing of the pod. */
export interface Lesson extends Staging {
  /** Paragraphs: the trouble, then the task. At most 60 words together. */
  readonly text: readonly string[];
  /** The manifest to begin with. */
  readonly start: string;
  /** Asked beside the pod; an answer is written into the manifest, so it is undone and kept like any edit. */
  readonly questions?: readonly Question[];
  readonly goals: readonly Goal[];
  readonly hints: readonly [Hint, Hint, Hint];
  readonly solution: readonly Step[];
  /** Other ways that are right as well. */
  readonly alsoRight?: readonly (readonly Step[])[];
  readonly wrongAnswers: readonly WrongAnswer[];
  /** Said after success: the rule behind it, and what is often believed instead. */
  readonly learned: string;
  /** Numbers of STATEMENTS. */
  readonly teaches: readonly number[];
  readonly terms: readonly Term[];
}

/** A thing to reach, checked on the parsed pod or on its simulated run. */
export interface Goal {
  /** Names the state to reach: `app never restarts`. */
  readonly label: string;
  readonly check: (look: Look) => Answer;
}

/** Met, or what is there now and what is wanted: `now: 2 restarts, wanted: none`. */
export type Answer = typeof MET | Missing;

export interface Missing {
  readonly now: string;
  readonly wanted: string;
}

export const MET = 'met';

export interface Hint {
  readonly text: string;
  /** That the hint is true, looked up in the lesson's own start. */
  readonly claim: (start: Look) => boolean;
}

/** A choice to make: the chosen value is set at `at` of the first document. */
export interface Question {
  readonly label: string;
  readonly at: readonly (string | number)[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What learners try that is not right. */
export interface WrongAnswer {
  readonly steps: readonly Step[];
  /** The labels of goals that tell what is missing. */
  readonly misses: readonly string[];
}
