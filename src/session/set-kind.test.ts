import { expect, it } from 'vitest';
import { planGesture, SWITCH_KINDS } from '../gestures/index.ts';
import { type Manifest, parseManifest } from '../manifest/index.ts';
import { verdictOf } from '../validation/index.ts';

const PODS: Readonly<Record<string, string>> = {
  plain: `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: app
    image: acme/app:1
`,
  everything: `apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels: {app.kubernetes.io/name: shop, app.kubernetes.io/instance: a, version: "2"}
  annotations: {kubectl.kubernetes.io/default-container: app}
spec:
  restartPolicy: Never
  activeDeadlineSeconds: 60
  initContainers:
  - name: logs
    image: acme/logs:1
    restartPolicy: Always
    volumeMounts: [{name: data, mountPath: /logs}]
  containers:
  - name: app
    image: acme/app:1
    ports: [{containerPort: 8080, name: http}]
    volumeMounts: [{name: data, mountPath: /data}]
  volumes:
  - name: data
    emptyDir: {}
`,
};

const SET = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  replicas: 3
  serviceName: db
  podManagementPolicy: Parallel
  updateStrategy: {rollingUpdate: {partition: 1}}
  persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
      - name: db
        image: db:1
        volumeMounts: [{name: data, mountPath: /data}]
  volumeClaimTemplates:
  - metadata: {name: data}
    spec:
      accessModes: [ReadWriteOnce]
      resources: {requests: {storage: 1Gi}}
`;

/** What the API server would say against the only document. */
function complaints({ documents: [document] }: Manifest): readonly unknown[] {
  if (!document) return ['no document'];
  const { decodeError, strictDecodeErrors, errors } = verdictOf(document);
  return [...(decodeError === null ? [] : [decodeError]), ...strictDecodeErrors, ...errors];
}

const starts = [...Object.values(PODS), SET];

it.each(SWITCH_KINDS)(
  'the API server takes every pod as a %s, and as every kind after it',
  (kind) => {
    for (const text of starts) {
      const start = parseManifest(text);
      expect(complaints(start)).toEqual([]);
      const first = planGesture(start, { do: 'setKind', kind, dropForbidden: true });
      if (!first.ok) throw new Error(first.reason);
      expect([text, complaints(first.next)]).toEqual([text, []]);
      for (const next of SWITCH_KINDS) {
        const second = planGesture(first.next, { do: 'setKind', kind: next, dropForbidden: true });
        if (!second.ok) throw new Error(second.reason);
        expect([second.next.text, complaints(second.next)]).toEqual([second.next.text, []]);
      }
    }
  },
);
