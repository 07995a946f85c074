import { docs, ending, hooks, inits, lifecycle, sidecars } from './pages.ts';
import type { Rule } from './rule.ts';

/** How containers and the pod are stopped, and how they end. */
export const endRules = {
  postStart: {
    sentence:
      'The postStart hook runs beside the process; the container is not shown as Running before the hook is over.',
    link: hooks,
  },
  postStartFails: {
    sentence: 'A container whose postStart hook fails is killed.',
    link: hooks,
  },
  preStop: {
    sentence: 'The preStop hook runs before SIGTERM, and its time is taken from the grace period.',
    link: hooks,
  },
  preStopFails: {
    sentence: 'A preStop hook that fails is reported, and the termination goes on.',
    link: hooks,
  },
  sigterm: {
    sentence:
      'A container gets SIGTERM as soon as its preStop hook is over; main containers do not wait for each other.',
    link: ending,
  },
  sidecarSigterm: {
    sentence:
      'Native sidecars get SIGTERM after the main containers have stopped, the last of the list first.',
    link: sidecars,
  },
  graceOver: {
    sentence:
      'One grace period serves the whole pod: when it is over, waiting containers get SIGTERM and 2 seconds.',
    link: ending,
  },
  sigkill: {
    sentence:
      'A process that is still there at the end of the grace period is killed with SIGKILL.',
    link: ending,
  },
  processEnded: {
    sentence: 'The process ended by itself.',
    link: lifecycle,
  },
  trapped: {
    sentence: 'The process handled SIGTERM and ended with its own exit code.',
    link: ending,
  },
  crashed: {
    sentence: 'The process crashed; the other containers of the pod are not touched.',
    link: `${lifecycle}#container-states`,
  },
  oom: {
    sentence: 'A container that reaches its memory limit is killed by the kernel with code 137.',
    link: `${docs}/configuration/manage-resources-containers/`,
  },
  completed: {
    sentence:
      'When all main containers have ended for good the pod is complete, and its native sidecars are stopped.',
    link: sidecars,
  },
  initFailed: {
    sentence: 'An init container that fails and may not be restarted fails the pod.',
    link: inits,
  },
  deleted: {
    sentence: 'A deleted pod is marked as terminating, and nothing in it is restarted any more.',
    link: ending,
  },
  gone: {
    sentence:
      'When the last container has stopped, the pod object goes, and its emptyDir volumes with it.',
    link: ending,
  },
  podDeadline: {
    sentence:
      'activeDeadlineSeconds counts from the start of the pod, init containers included; then the pod fails.',
    link: `${inits}`,
  },
  drained: {
    sentence: 'Draining a node evicts its pods: they are deleted with their grace period.',
    link: 'https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/',
  },
  sandboxLost: {
    sentence:
      'After the node has rebooted the pod gets a new sandbox, and the whole start sequence runs again. With restart policy Never the pod ends instead.',
    link: inits,
  },
} as const satisfies Readonly<Record<string, Rule>>;
