import { docs, lifecycle } from './pages.ts';
import type { Rule } from './rule.ts';

/** What the containers of a pod share: ports, files, configuration. */
export const sharingRules = {
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
