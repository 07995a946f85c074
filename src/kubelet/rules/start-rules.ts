import { docs, hooks, inits, lifecycle, probes, sidecars } from './pages.ts';
import type { Rule } from './rule.ts';

/** What makes a pod and its containers start, or keeps them from it. */
export const startRules = {
  scheduled: {
    sentence: 'The scheduler binds a pod once, to one node, and all its containers run there.',
    link: `${lifecycle}#pod-lifetime`,
  },
  unschedulable: {
    sentence: 'The pod stays Pending until one node has room for the whole of it.',
    link: `${docs}/scheduling-eviction/kube-scheduler/`,
  },
  gated: {
    sentence: 'A pod with scheduling gates is not scheduled before the last gate is removed.',
    link: `${docs}/scheduling-eviction/pod-scheduling-readiness/`,
  },
  mountMissing: {
    sentence:
      'No container starts before every volume is mounted, and this one refers to an object that does not exist.',
    link: `${docs}/storage/volumes/`,
  },
  configMissing: {
    sentence:
      'A container is not created while a ConfigMap or Secret of its environment is missing.',
    link: `${docs}/configuration/configmap/`,
  },
  rootRefused: {
    sentence:
      'With runAsNonRoot the kubelet refuses to create a container that would run as user 0.',
    link: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  },
  initOrder: {
    sentence:
      'Init containers start one after another in the order of the list; each waits for the one before.',
    link: inits,
  },
  mainOrder: {
    sentence:
      'The main containers are created in the order of the list; only a postStart hook delays the next one, readiness does not.',
    link: hooks,
  },
  ephemeral: {
    sentence: 'An ephemeral container may start at any time and is never restarted.',
    link: `${docs}/workloads/pods/ephemeral-containers/`,
  },
  imagePull: {
    sentence: 'The image is pulled when the turn of its container comes, not earlier.',
    link: `${docs}/containers/images/`,
  },
  imageBackOff: {
    sentence:
      'A failed image pull is tried again after 10 seconds, then twice as long each time, up to 5 minutes.',
    link: `${docs}/containers/images/#imagepullbackoff`,
  },
  imageName: {
    sentence: 'The image reference cannot be read, so there is nothing to pull.',
    link: `${docs}/containers/images/#image-names`,
  },
  imageNever: {
    sentence: 'With imagePullPolicy Never the image must already be on the node.',
    link: `${docs}/containers/images/#image-pull-policy`,
  },
  startedNow: {
    sentence: 'Without a startup probe a container counts as started as soon as its process runs.',
    link: probes,
  },
  sidecarGate: {
    sentence:
      'The next container waits until a native sidecar has started: its postStart hook is over and its startup probe, if any, has succeeded.',
    link: sidecars,
  },
} as const satisfies Readonly<Record<string, Rule>>;
