import { lifecycle, probes } from './pages.ts';
import type { Rule } from './rule.ts';

/** What probes and readiness do. */
export const probeRules = {
  readyNow: {
    sentence: 'A container without a readiness probe is ready as soon as it has started.',
    link: probes,
  },
  readinessOk: {
    sentence: 'The readiness probe succeeded often enough, so the container is ready.',
    link: probes,
  },
  readinessFails: {
    sentence:
      'A failing readiness probe takes the whole pod out of its Services; the container keeps running.',
    link: probes,
  },
  startupOk: {
    sentence:
      'The startup probe succeeded, so the container counts as started and the other probes begin.',
    link: probes,
  },
  startupFails: {
    sentence:
      'A startup probe that fails failureThreshold times has this container killed; its restart policy decides what follows.',
    link: probes,
  },
  livenessFails: {
    sentence:
      'A liveness probe that fails failureThreshold times has this container killed, and only this one.',
    link: probes,
  },
  probeTick: {
    sentence:
      'A probe runs every periodSeconds, from initialDelaySeconds after the start of the container.',
    link: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  },
  phase: {
    sentence:
      'The phase sums up the containers: Pending while any has yet to run, Running while any runs, then Succeeded or Failed by the main containers.',
    link: `${lifecycle}#pod-phase`,
  },
  endpoint: {
    sentence:
      'A Service sends traffic to a pod only while all its main containers and native sidecars are ready.',
    link: `${lifecycle}#pod-conditions`,
  },
} as const satisfies Readonly<Record<string, Rule>>;
