import { describe, expect, it } from 'vitest';
import { setGesture } from './set.ts';
import { fieldOf, targetIn, textAfter } from './testing/forms.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: app
    image: acme/app:1 # pinned
  # beside it
  - name: watch
    image: acme/watch:1
`;

const RICH = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  annotations:
    kubectl.kubernetes.io/default-container: app
spec:
  containers:
  - name: app
    image: acme/app:1
    ports:
    - containerPort: 8080
      name: http
    env:
    - name: MODE
      value: "fast"
    - name: TOKEN
      valueFrom:
        secretKeyRef: # who may
          name: keys
          key: token
    livenessProbe:
      httpGet:
        path: /healthz
        port: 8080
      # often
      periodSeconds: 5
    volumeMounts:
    - name: data
      mountPath: /data
  volumes:
  - name: data
    emptyDir: {}
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector:
    matchLabels: {app: shop}
  template:
    metadata:
      labels: {app: shop}
    spec:
      containers:
      - {name: app, image: acme/app:1}
`;

/** `container app > resources.limits.cpu` sets `typed`; the lines that are new or changed, in their place. */
interface Row {
  readonly in: string;
  readonly part?: { container?: string; volume?: string };
  readonly field: string;
  readonly typed: string;
  /** Text that must be there afterwards in place of `from`. */
  readonly from: string;
  readonly to: string;
}

const app = { container: 'app' };
const image = '    image: acme/app:1 # pinned\n';

const rows: readonly Row[] = [
  {
    in: POD,
    part: app,
    field: 'container.image',
    typed: 'acme/app:2',
    from: 'acme/app:1',
    to: 'acme/app:2',
  },
  {
    in: POD,
    part: app,
    field: 'container.imagePullPolicy',
    typed: 'Always',
    from: image,
    to: `${image}    imagePullPolicy: Always\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.imagePullPolicy',
    typed: 'often',
    from: image,
    to: `${image}    imagePullPolicy: often\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.workingDir',
    typed: '/srv',
    from: image,
    to: `${image}    workingDir: /srv\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.tty',
    typed: 'true',
    from: image,
    to: `${image}    tty: true\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.resources.requests.cpu',
    typed: '250m',
    from: image,
    to: `${image}    resources:\n      requests:\n        cpu: 250m\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.resources.limits.cpu',
    typed: '2',
    from: image,
    to: `${image}    resources:\n      limits:\n        cpu: "2"\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.resources.limits.memory',
    typed: 'lots',
    from: image,
    to: `${image}    resources:\n      limits:\n        memory: lots\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.securityContext.runAsNonRoot',
    typed: 'true',
    from: image,
    to: `${image}    securityContext:\n      runAsNonRoot: true\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.securityContext.runAsUser',
    typed: 'root',
    from: image,
    to: `${image}    securityContext:\n      runAsUser: root\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.securityContext.seccompProfile.type',
    typed: 'RuntimeDefault',
    from: image,
    to: `${image}    securityContext:\n      seccompProfile:\n        type: RuntimeDefault\n`,
  },
  {
    in: POD,
    part: app,
    field: 'container.lifecycle.preStop.sleep.seconds',
    typed: '5',
    from: image,
    to: `${image}    lifecycle:\n      preStop:\n        sleep:\n          seconds: 5\n`,
  },
  {
    in: RICH,
    part: app,
    field: 'container.livenessProbe.httpGet.port',
    typed: 'http',
    from: '        port: 8080\n',
    to: '        port: http\n',
  },
  {
    in: RICH,
    part: app,
    field: 'container.livenessProbe.failureThreshold',
    typed: '6',
    from: '      periodSeconds: 5\n',
    to: '      periodSeconds: 5\n      failureThreshold: 6\n',
  },
  {
    in: RICH,
    part: app,
    field: 'container.livenessProbe.periodSeconds',
    typed: '10s',
    from: 'periodSeconds: 5',
    to: 'periodSeconds: 10s',
  },
  {
    in: RICH,
    part: { volume: 'data' },
    field: 'volume.emptyDir.sizeLimit',
    typed: '1Gi',
    from: '    emptyDir: {}\n',
    to: '    emptyDir:\n      sizeLimit: 1Gi\n',
  },
  {
    in: POD,
    field: 'spec.terminationGracePeriodSeconds',
    typed: '90',
    from: 'spec:\n',
    to: 'spec:\n  terminationGracePeriodSeconds: 90\n',
  },
  {
    in: POD,
    field: 'spec.restartPolicy',
    typed: 'Never',
    from: 'spec:\n',
    to: 'spec:\n  restartPolicy: Never\n',
  },
  {
    in: POD,
    field: 'spec.shareProcessNamespace',
    typed: 'true',
    from: 'spec:\n',
    to: 'spec:\n  shareProcessNamespace: true\n',
  },
  {
    in: POD,
    field: 'spec.securityContext.fsGroup',
    typed: '2000',
    from: 'spec:\n',
    to: 'spec:\n  securityContext:\n    fsGroup: 2000\n',
  },
  {
    in: POD,
    field: 'object.metadata.namespace',
    typed: 'web',
    from: '  name: shop\n',
    to: '  name: shop\n  namespace: web\n',
  },
  { in: POD, field: 'object.metadata.name', typed: 'store', from: 'name: shop', to: 'name: store' },
  {
    in: DEPLOYMENT,
    field: 'workload.replicas',
    typed: '3',
    from: 'spec:\n  selector',
    to: 'spec:\n  replicas: 3\n  selector',
  },
  {
    in: DEPLOYMENT,
    field: 'workload.strategy.rollingUpdate.maxSurge',
    typed: '25%',
    from: 'spec:\n  selector',
    to: 'spec:\n  strategy:\n    rollingUpdate:\n      maxSurge: 25%\n  selector',
  },
  {
    in: DEPLOYMENT,
    part: app,
    field: 'container.resources.limits.memory',
    typed: '64Mi',
    from: 'image: acme/app:1}',
    to: 'image: acme/app:1, resources: {limits: {memory: 64Mi}}}',
  },
];

describe('the text a form writes', () => {
  it.each(rows)('$field: $typed', ({ in: text, part, field: id, typed, from, to }) => {
    const target = targetIn(text, part);
    const field = fieldOf(target, id);
    expect(text).toContain(from);
    expect(textAfter(text, setGesture(field, target, typed))).toBe(text.replace(from, to));
  });
});
