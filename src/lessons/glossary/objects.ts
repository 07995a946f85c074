import { word } from './entry.ts';

const PODS = 'concepts/workloads/pods/';
const CONTROLLERS = 'concepts/workloads/controllers/';

/** What there is. */
export const OBJECTS = {
  pod: word(
    'pod',
    PODS,
    'One or more containers that run on one node with one network address. The smallest thing Kubernetes starts and stops.',
  ),
  container: word(
    'container',
    'concepts/containers/',
    'A program with the files it needs, made from an image and kept apart from the other programs of the machine.',
  ),
  image: word(
    'image',
    'concepts/containers/images/',
    'The packed files a container starts from. Its reference names a registry, a repository and a tag or digest.',
  ),
  mainContainer: word(
    'main container',
    `${PODS}#how-pods-manage-multiple-containers`,
    'The container the pod is there for. Kubernetes has no field for it; kubectl takes the one an annotation names, or else the first.',
  ),
  sidecar: word(
    'sidecar container',
    `${PODS}sidecar-containers/`,
    'A helper beside the app. As an init container with restartPolicy Always it starts before the app and stops after it.',
    'sidecar',
    'sidecars',
    'native sidecar',
    'native sidecars',
  ),
  initContainer: word(
    'init container',
    `${PODS}init-containers/`,
    'A container that runs to its end before the app starts. Several run one after another, in the order they are listed.',
    'initContainers',
  ),
  node: word('node', 'concepts/architecture/nodes/', 'A machine of the cluster on which pods run.'),
  cluster: word(
    'cluster',
    'concepts/architecture/',
    'The nodes and the programs that manage them, as one system.',
  ),
  kubelet: word(
    'kubelet',
    'concepts/architecture/#kubelet',
    'The agent on every node. It starts containers, asks their probes, restarts them and stops them.',
  ),
  scheduler: word(
    'scheduler',
    'concepts/scheduling-eviction/kube-scheduler/',
    'Chooses a node for each new pod: one with room for all it requests.',
  ),
  deployment: word(
    'Deployment',
    `${CONTROLLERS}deployment/`,
    'Keeps a number of equal pods running. A change of its pod template replaces them step by step.',
  ),
  daemonSet: word(
    'DaemonSet',
    `${CONTROLLERS}daemonset/`,
    'Runs one pod on every node: the place for agents that serve all pods of the node.',
  ),
  job: word(
    'Job',
    `${CONTROLLERS}job/`,
    'Runs pods until a number of them have ended well. It waits for every container that is not a sidecar container.',
  ),
  cronJob: word('CronJob', `${CONTROLLERS}cron-jobs/`, 'Creates a Job at the times of a schedule.'),
  statefulSet: word(
    'StatefulSet',
    `${CONTROLLERS}statefulset/`,
    'Keeps pods with a name and a disk of their own each.',
  ),
  replica: word(
    'replica',
    `${CONTROLLERS}deployment/#scaling-a-deployment`,
    'One of several equal pods. What one pod costs is paid once a replica.',
  ),
  rollout: word(
    'rollout',
    `${CONTROLLERS}deployment/#updating-a-deployment`,
    'The replacement of all pods of a Deployment after a change of its pod template.',
  ),
  podTemplate: word(
    'pod template',
    `${PODS}#pod-templates`,
    'The pod as written inside a Deployment or Job, from which the real pods are made.',
  ),
  service: word(
    'Service',
    'concepts/services-networking/service/',
    'A name and an address that stay while pods come and go. It sends traffic to the ready pods that its selector matches.',
  ),
  endpoint: word(
    'endpoint',
    'concepts/services-networking/endpoint-slices/',
    'The address of one pod behind a Service. It gets traffic while the pod is ready.',
    'EndpointSlice',
  ),
  configMap: word(
    'ConfigMap',
    'concepts/configuration/configmap/',
    'Settings as keys and values, for variables or files of containers.',
  ),
  secret: word(
    'Secret',
    'concepts/configuration/secret/',
    'Like a ConfigMap, for passwords, keys and tokens. Only those who need it should mount it.',
  ),
  label: word(
    'label',
    'concepts/overview/working-with-objects/labels/',
    'A key and a value on an object. Services and controllers find their pods by labels.',
  ),
  annotation: word(
    'annotation',
    'concepts/overview/working-with-objects/annotations/',
    'A note on an object for people and tools. Kubernetes selects nothing by it.',
  ),
  selector: word(
    'selector',
    'concepts/overview/working-with-objects/labels/#label-selectors',
    'The labels that pods must have to be meant.',
  ),
  manifest: word(
    'manifest',
    'concepts/overview/working-with-objects/',
    'An object as text, in YAML or JSON: what is wanted, not how to get there.',
  ),
};
