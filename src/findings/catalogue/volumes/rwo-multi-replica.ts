import { mapOf, textsOf } from '../../../kubernetes/index.ts';
import { objectsOf } from '../../context.ts';
import { deploymentOf, fileOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const rwoMultiReplica = finding({
  id: 'rwo-multi-replica',
  severity: 'warning',
  title: 'Several replicas, one disk for one node',
  what: 'A Deployment with several replicas uses a claim that one node at a time can mount.',
  why: 'Replicas on other nodes wait for the disk and never start.',
  whatToDo: 'Use a StatefulSet with a claim for each replica, or a ReadWriteMany claim.',
  links: [
    'concepts/storage/persistent-volumes/#access-modes',
    'concepts/workloads/controllers/statefulset/',
  ],
  detect: (context) => {
    const { pod, kind } = context;
    const replicas = pod.replicas ?? 1;
    if (kind !== 'Deployment' || replicas < 2) return [];
    const claims = objectsOf(context, 'PersistentVolumeClaim');
    return pod.volumes
      .filter(({ type }) => type === 'persistentVolumeClaim')
      .flatMap(({ answeredBy, path, detail }) => {
        const claim = claims.find(({ document }) => document === answeredBy);
        const modes = textsOf(mapOf(claim?.value, 'spec'), 'accessModes');
        const isSingle =
          modes.length > 0 &&
          modes.every((mode) => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod');
        return isSingle ? [{ at: path, claim: detail, replicas, mode: modes[0] ?? '' }] : [];
      });
  },
  message: ({ claim, replicas, mode }) => `${replicas} replicas share ${claim}, which is ${mode}.`,
  examples: {
    flagged: [claimed('ReadWriteOnce')],
    clean: [claimed('ReadWriteMany')],
  },
});

function claimed(mode: string): string {
  const pod = deploymentOf(
    `
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: data
    mountPath: /data
volumes:
- name: data
  persistentVolumeClaim:
    claimName: shop-data
`,
    'replicas: 3\n',
  );
  return fileOf(
    pod,
    `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shop-data
spec:
  accessModes: [${mode}]
  resources:
    requests:
      storage: 1Gi
`,
  );
}
