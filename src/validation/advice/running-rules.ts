import type { AdviceRule } from './rule.ts';

/** How containers start, are asked and stop. */
export const RUNNING_RULES: readonly AdviceRule[] = [
  {
    detail: /init containers without restartPolicy=Always/,
    say: ({ name }) =>
      `Take ${name} out, or make the container a sidecar with restartPolicy: Always.`,
  },
  {
    detail: /not be set for readinessProbes/,
    say: 'Take it out: only liveness and startup probes may have it.',
  },
  {
    detail: /less than terminationGracePeriodSeconds/,
    say: 'Sleep for less than the pod’s grace period, or raise terminationGracePeriodSeconds.',
  },
  {
    detail: /ephemeral containers not allowed|cannot be set on create/,
    say: 'Take it out: kubectl debug adds ephemeral containers to a pod that runs.',
  },
  {
    detail: /Ephemeral Container/,
    say: ({ name }) => `Take ${name} out: an ephemeral container can’t have it.`,
  },
  {
    detail: /`?containerPort`? when `?hostNetwork/,
    say: 'Set hostPort to the same number as containerPort, or take it out.',
  },
];
