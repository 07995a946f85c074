import { word } from './entry.ts';

const STORAGE = 'concepts/storage/';

/** What the containers of a pod share. */
export const SHARING = {
  localhost: word(
    'localhost',
    'concepts/workloads/pods/#pod-networking',
    'The address 127.0.0.1 by which a program calls its own host. All containers of a pod share it.',
    '127.0.0.1',
  ),
  networkNamespace: word(
    'network namespace',
    'concepts/workloads/pods/#pod-networking',
    'One set of addresses and ports. The containers of a pod have one together.',
  ),
  containerPort: word(
    'containerPort',
    'concepts/services-networking/service/#field-spec-ports',
    'The port a container says it listens on. It informs; the program listens where its own settings say.',
  ),
  targetPort: word(
    'targetPort',
    'concepts/services-networking/service/#field-spec-ports',
    'The port of the pod to which a Service sends what arrives at its own port.',
  ),
  networkPolicy: word(
    'network policy',
    'concepts/services-networking/network-policies/',
    'Says which pods may call which. Inside a pod it changes nothing.',
    'NetworkPolicy',
  ),
  volume: word(
    'volume',
    `${STORAGE}volumes/`,
    'A directory of the pod. Containers see it where they mount it, and only then.',
  ),
  mount: word(
    'mount',
    `${STORAGE}volumes/`,
    'The place where a container sees a volume: a path, and whether it may write.',
    'volumeMounts',
    'mountPath',
  ),
  emptyDir: word(
    'emptyDir',
    `${STORAGE}volumes/#emptydir`,
    'A volume that is empty when the pod comes to its node and gone with the pod. A restart of a container leaves it as it is.',
  ),
  persistentVolumeClaim: word(
    'PersistentVolumeClaim',
    `${STORAGE}persistent-volumes/`,
    'Asks for a disk that is there before the pod and after it.',
    'PVC',
  ),
  readOnly: word(
    'read-only',
    `${STORAGE}volumes/#read-only-mounts`,
    'A mount through which a container can read and not write.',
    'readOnly',
  ),
  subPath: word(
    'subPath',
    `${STORAGE}volumes/#using-subpath`,
    'Mounts one file or folder of a volume. Later changes of a ConfigMap or Secret do not reach such a mount.',
  ),
  fsGroup: word(
    'fsGroup',
    'tasks/configure-pod-container/security-context/',
    'A group number that owns the files of the pod’s volumes, so that containers of different users can share them.',
  ),
};
