import type { Cluster } from '../kubelet/index.ts';
import type { Value } from '../kubernetes/index.ts';
import type { Lesson } from './lesson.ts';
import { lookAt } from './look.ts';

/** What `simulate` needs beside the pod, so that a timeline shows the run that the goals are checked on. */
export interface RunInput {
  readonly script: Value;
  readonly cluster?: Cluster;
  readonly until: number;
}

/** How a lesson's pod, as written so far, behaves, and what the cluster around it is like. */
export function runInputOf(lesson: Lesson, text: string): RunInput {
  return lookAt(lesson, text).runInput();
}
