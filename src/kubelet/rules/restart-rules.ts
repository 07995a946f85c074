import { docs, kep, lifecycle, restarts, sidecars } from './pages.ts';
import type { Rule } from './rule.ts';

/** Whether and when a container is started again, and a Job's pod replaced. */
export const restartRules = {
  restartPolicy: {
    sentence:
      'The first restart follows at once; the restart policy of the pod says whether there is one.',
    link: restarts,
  },
  sidecarRestarts: {
    sentence: 'A native sidecar is always restarted, whatever the restart policy of the pod.',
    link: sidecars,
  },
  restartRule: {
    sentence:
      'A container may have its own restart policy and rules for exit codes, from Kubernetes 1.35 on.',
    link: `${kep}/5307-container-restart-policy`,
  },
  restartAll: {
    sentence: 'The rule action RestartAllContainers starts the whole sequence of the pod anew.',
    link: `${kep}/5532-restart-all-containers-on-container-exits`,
  },
  backOff: {
    sentence:
      'Each further restart waits: 10, 20, 40 seconds and so on up to 5 minutes; 10 minutes without a restart reset it.',
    link: `${lifecycle}#how-pods-handle-problems-with-containers`,
  },
  noRestart: {
    sentence: 'The restart policy does not ask for a restart after this exit.',
    link: restarts,
  },
  imageUpdate: {
    sentence: 'A new image restarts that container only.',
    link: `${sidecars}`,
  },
  jobDeadline: {
    sentence:
      'When activeDeadlineSeconds of a Job is over, its running pods are deleted and the Job fails.',
    link: `${docs}/workloads/controllers/job/#job-termination-and-cleanup`,
  },
  jobBackoff: {
    sentence:
      'Container restarts count against backoffLimit; when it is reached the Job fails and its pod is deleted.',
    link: `${docs}/workloads/controllers/job/#pod-backoff-failure-policy`,
  },
  jobTtl: {
    sentence:
      'A Job with ttlSecondsAfterFinished is deleted so many seconds after its end, and its pods with it.',
    link: `${docs}/workloads/controllers/ttlafterfinished/`,
  },
  jobNext: {
    sentence:
      'A Job creates its next pod: at once after one has succeeded, and 10 seconds, then twice as long each time, after one has failed.',
    link: `${docs}/workloads/controllers/job/#pod-backoff-failure-policy`,
  },
} as const satisfies Readonly<Record<string, Rule>>;
