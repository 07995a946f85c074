import { isSet, isValueMap, textOf, valueAt } from '../../../kubernetes/index.ts';
import type { PodContext } from '../../context.ts';
import { jobOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const jobRestartAlways = finding({
  id: 'job-restart-always',
  severity: 'error',
  title: 'A Job that would always restart',
  what: 'The pod of a Job has the restart policy Always, or none, which means Always.',
  why: 'Work that is always started again is never done: the API server refuses the Job.',
  whatToDo: 'Set restartPolicy to OnFailure, or to Never to keep failed pods.',
  links: ['concepts/workloads/controllers/job/#handling-pod-and-container-failures'],
  detect: ({ pod, spec, endsByItself, members }) => {
    const policy = textOf(spec, 'restartPolicy');
    return endsByItself && members.length > 0 && (policy === '' || policy === 'Always')
      ? [{ at: [...pod.spec, 'restartPolicy'], policy }]
      : [];
  },
  message: ({ policy }) =>
    policy === ''
      ? 'The Job needs a restartPolicy: OnFailure or Never.'
      : 'A Job’s restartPolicy is OnFailure or Never.',
  fix: ({ at }, context) => {
    const onlyNever = judgesFailedPods(context);
    return {
      label: onlyNever ? 'Never restart' : 'Restart on failure',
      gestures: [{ do: 'setField', at, value: onlyNever ? 'Never' : 'OnFailure' }],
      safe: true,
    };
  },
  examples: {
    flagged: [jobOf(work('')), jobOf(work('restartPolicy: Always\n'))],
    clean: [jobOf(work('restartPolicy: Never\n'))],
  },
});

/** A Job that judges its failed pods must keep them: the server takes only Never. */
function judgesFailedPods({ pod, documents }: PodContext): boolean {
  const job = valueAt(documents[pod.document], pod.spec.slice(0, -2));
  return isValueMap(job) && isSet(job, 'podFailurePolicy');
}

function work(policy: string): string {
  return `${policy}containers:\n- name: work\n  image: acme/report:1.4\n`;
}
