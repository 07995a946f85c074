import { parseManifest } from '../manifest/index.ts';
import type { GesturePlan } from './carry-out.ts';
import type { Gesture } from './gesture.ts';
import { planGesture } from './plan-gesture.ts';

/** A pattern that follows logs, and brings a ConfigMap. */
export const SHIPPER = `# title: Shipper
# pattern: shipper
# ask: log-path = /var/log/app (Which folder?)
# set: shipper-port = 2020 (Which port?)
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true, fsGroup: 50}
  initContainers:
  - name: shipper
    image: acme/shipper:1
    restartPolicy: Always
    ports: [{name: ship, containerPort: 2020}]
    startupProbe: {httpGet: {path: /, port: ship}}
    volumeMounts:
    - {name: logs, mountPath: /logs, readOnly: true}
    - {name: conf, mountPath: /conf, readOnly: true}
  containers:
  - name: app
    image: acme/web:1
    volumeMounts: [{name: logs, mountPath: /var/log/app}]
  volumes:
  - {name: logs, emptyDir: {}}
  - {name: conf, configMap: {name: web-shipper}}
---
# What to ship.
apiVersion: v1
kind: ConfigMap
metadata: {name: web-shipper}
data: {read: "/var/log/app/*"} # all of it
`;

/** A pattern that goes before the app, and brings a Service and rights. */
const PROXY = `# title: Proxy
# pattern: proxy
# starts: first
# ask: app-port = 3000 (?)
# set: proxy-port = 8080 (?)
# set: env = ADDR (?)
kind: Pod
apiVersion: v1
metadata: {name: web, labels: {app: web}, annotations: {scrape: "8080"}}
spec:
  serviceAccountName: web-proxy
  initContainers:
  - {name: setup, image: acme/setup:1}
  - name: proxy
    image: acme/proxy:1
    restartPolicy: Always
    args: ["--to=127.0.0.1:3000"]
    ports: [{name: http, containerPort: 8080}]
  containers:
  - name: app
    image: acme/web:1
    ports: [{name: web, containerPort: 3000}, {name: own, containerPort: 7}]
    env: [{name: ADDR, value: "127.0.0.1:8080"}]
---
kind: Service
apiVersion: v1
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
---
kind: ServiceAccount
apiVersion: v1
metadata: {name: web-proxy}
---
kind: RoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: {name: web-proxy}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: web-proxy, namespace: default}]
`;

/** For tests: the pattern that ships logs comes, with these values. */
export function ship(values: Values = {}) {
  return { do: 'addPattern', pattern: 'shipper', text: SHIPPER, values } as const;
}

/** For tests: the pattern of a proxy comes, with these values. */
export function proxy(values: Values = {}) {
  return { do: 'addPattern', pattern: 'proxy', text: PROXY, values } as const;
}

type Values = Readonly<Record<string, string>>;

/** For tests: what a pattern gives, or why it is refused. */
export function planned(text: string, gesture: Gesture): GesturePlan {
  return planGesture(parseManifest(text), gesture);
}

/** For tests: a pod of one container, with nothing else set. */
export const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  # The shop itself.
  - name: main
    image: acme/shop:1
`;
