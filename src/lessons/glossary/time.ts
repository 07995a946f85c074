import { word } from './entry.ts';

const LIFE = 'concepts/workloads/pods/pod-lifecycle/';
const PROBES = 'concepts/configuration/liveness-readiness-startup-probes/';
const HOOKS = 'concepts/containers/container-lifecycle-hooks/';

/** What happens, and when. */
export const TIME = {
  restartPolicy: word(
    'restartPolicy',
    `${LIFE}#restart-policy`,
    'Whether a container that ends is started again: Always, OnFailure or Never. On an init container, Always makes it a sidecar container.',
    'restart policy',
  ),
  restart: word(
    'restart',
    `${LIFE}#how-pods-handle-problems-with-containers`,
    'A new start of one container in the same pod, from its image. The other containers go on.',
  ),
  crashLoopBackOff: word(
    'CrashLoopBackOff',
    `${LIFE}#how-pods-handle-problems-with-containers`,
    'The container ended again and again; the kubelet waits longer each time before it starts it: 10 s, 20 s, up to 5 min.',
    'back-off',
  ),
  phase: word(
    'phase',
    `${LIFE}#pod-phase`,
    'Where a pod is in its life: Pending, Running, Succeeded or Failed.',
    'Pending',
    'Succeeded',
    'Failed',
  ),
  probe: word(
    'probe',
    PROBES,
    'A check the kubelet makes again and again: a command, an HTTP request, a connection or a gRPC call.',
  ),
  startupProbe: word(
    'startup probe',
    PROBES,
    'Tells when a container has started. Until then no other probe works, and the next init container or the app waits.',
    'startupProbe',
  ),
  livenessProbe: word(
    'liveness probe',
    PROBES,
    'Tells whether a container is alive. When it fails, the kubelet restarts this container and no other.',
    'livenessProbe',
  ),
  readinessProbe: word(
    'readiness probe',
    PROBES,
    'Tells whether a container can take traffic. When it fails, the whole pod gets none; nothing is restarted.',
    'readinessProbe',
  ),
  ready: word(
    'ready',
    `${LIFE}#pod-conditions`,
    'All containers of the pod are ready, sidecar containers too. Only then does a Service send traffic.',
  ),
  started: word(
    'started',
    `${PROBES}#startup-probe`,
    'The startup probe has succeeded; without one, the process exists.',
  ),
  postStart: word(
    'postStart',
    HOOKS,
    'A hook that runs right after a container’s start. Until it ends, the container does not count as running.',
  ),
  preStop: word(
    'preStop',
    HOOKS,
    'A hook that runs before a container is told to stop. Its time is part of the grace period.',
  ),
  gracePeriod: word(
    'grace period',
    `${LIFE}#pod-termination`,
    'The seconds a pod has to stop, 30 unless told otherwise. All its containers share this one clock.',
    'terminationGracePeriodSeconds',
  ),
  sigterm: word(
    'SIGTERM',
    `${LIFE}#pod-termination`,
    'The signal that asks a process to stop. It can finish its work first.',
  ),
  sigkill: word(
    'SIGKILL',
    `${LIFE}#pod-termination-forced`,
    'The signal that ends a process at once. It comes when the grace period is over; exit code 137 tells of it.',
  ),
  exitCode: word(
    'exit code',
    `${LIFE}#container-state-terminated`,
    'The number a process ends with. 0 means all went well.',
  ),
  completion: word(
    'completion',
    'concepts/workloads/controllers/job/#handling-pod-and-container-failures',
    'A pod of a Job that has ended with all its containers at exit code 0. Sidecar containers do not count.',
  ),
  oomKilled: word(
    'OOMKilled',
    'tasks/configure-pod-container/assign-memory-resource/',
    'The container used more memory than its limit and was killed, with exit code 137.',
  ),
  imagePullBackOff: word(
    'ImagePullBackOff',
    'concepts/containers/images/#imagepullbackoff',
    'The image could not be fetched; the kubelet waits before it tries again.',
    'ErrImagePull',
  ),
  containerCreating: word(
    'ContainerCreating',
    `${LIFE}#container-state-waiting`,
    'The container waits for its image, its volumes or its turn.',
    'PodInitializing',
  ),
  podDeletion: word(
    'deletion',
    `${LIFE}#pod-termination`,
    'A deleted pod gets no new traffic, runs its preStop hooks, gets SIGTERM, and after the grace period SIGKILL.',
    'Terminating',
  ),
  drain: word(
    'drain',
    'tasks/administer-cluster/safely-drain-node/',
    'Moves all pods away from a node, as before maintenance: each is stopped there and made anew elsewhere.',
  ),
};
