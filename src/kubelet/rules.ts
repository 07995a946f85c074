/** A rule of Kubernetes that makes something happen in a run: one plain sentence, and where it is documented. */
export interface Rule {
  readonly sentence: string;
  readonly link: string;
}

const docs = 'https://kubernetes.io/docs/concepts';
const lifecycle = `${docs}/workloads/pods/pod-lifecycle/`;
const sidecars = `${docs}/workloads/pods/sidecar-containers/`;
const inits = `${docs}/workloads/pods/init-containers/`;
const hooks = `${docs}/containers/container-lifecycle-hooks/`;
const probes = `${lifecycle}#container-probes`;
const restarts = `${lifecycle}#restart-policy`;
const ending = `${lifecycle}#pod-termination`;
const kep = 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node';

/** Every reason a trace can give. An entry's `why` is a key of this table. */
export const rules = {
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
  needMissing: {
    sentence: 'Containers of a pod share localhost, but a call is refused while nobody listens.',
    link: `${docs}/workloads/pods/#pod-networking`,
  },
  needMet: {
    sentence: 'Containers of a pod reach each other at localhost.',
    link: `${docs}/workloads/pods/#pod-networking`,
  },
  portTaken: {
    sentence:
      'Containers of a pod share one port space, so a second listener on the same port fails.',
    link: `${docs}/workloads/pods/#pod-networking`,
  },
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
  drained: {
    sentence: 'Draining a node evicts its pods: they are deleted with their grace period.',
    link: 'https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/',
  },
  sandboxLost: {
    sentence:
      'After the node has rebooted the pod gets a new sandbox, and the whole start sequence runs again.',
    link: inits,
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
  fileKept: {
    sentence:
      'Files in an emptyDir live as long as the pod and survive a restart of the container.',
    link: `${docs}/storage/volumes/#emptydir`,
  },
  fileLost: {
    sentence: 'Files outside of volumes are lost with every restart of the container.',
    link: `${docs}/storage/volumes/`,
  },
  readOnly: {
    sentence:
      'Nothing can be written through a read-only mount or into a volume of a read-only type.',
    link: `${docs}/storage/volumes/`,
  },
  configVisible: {
    sentence:
      'A changed ConfigMap shows in mounted directories after about a minute, never in environment variables or subPath mounts.',
    link: `${docs}/configuration/configmap/#mounted-configmaps-are-updated-automatically`,
  },
  action: {
    sentence: 'Somebody did this from outside.',
    link: lifecycle,
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;
