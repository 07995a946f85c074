/** Manifests of the tests: written here, so that every test says what it begins with. */

export const ONE = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
  - name: web
    image: nginx:1.29.1
`;

/** A Deployment with comments in every place a gesture could lose them. */
export const SHOP = `# The shop, as it runs in production.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 2
  selector:
    matchLabels: {app: shop}
  template:
    metadata:
      labels: {app: shop}
    spec:
      initContainers:
      # Waits for the database.
      - name: wait-db
        image: busybox:1.36 # pinned
        command: ["sh", "-c", "until nc -z db 5432; do sleep 1; done"]
      # Ships what web writes.
      - name: shipper
        image: fluent/fluent-bit:4.0.3
        restartPolicy: Always
        volumeMounts:
        - name: logs
          mountPath: /var/log/app # the usual place
          readOnly: true
      containers:
      # The app itself.
      - name: web
        image: "nginx:1.29.1"
        ports:
        - containerPort: 8080
          name: http
        env:
        - name: CACHE_ADDR
          value: 127.0.0.1:11211
        volumeMounts:
        - name: logs
          mountPath: /var/log/app
      # Keeps what is asked often.
      - name: cache
        image: memcached:1.6.39
        ports:
        - containerPort: 11211
          name: memcache
        readinessProbe: # ready when it listens
          tcpSocket:
            port: memcache
      volumes:
      - name: logs # gone with the pod
        emptyDir: {}
`;

/** The text with one passage replaced; the passage must stand in it exactly once. */
export function swap(text: string, passage: string, by: string): string {
  const [before, after, ...more] = text.split(passage);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`not exactly once in the text: ${passage}`);
  }
  return before + by + after;
}

/** What a first minute leads to: an app, a sidecar beside it, a volume both see. */
export const APP_WITH_SHIPPER = `apiVersion: v1
kind: Pod
metadata:
  name: my-pod
spec:
  initContainers:
  - name: sidecar
    image: fluent/fluent-bit:4.0.3
    restartPolicy: Always
    volumeMounts:
    - name: logs
      mountPath: /var/log/app
      readOnly: true
  containers:
  - name: app
    image: nginx:1.29.1
    volumeMounts:
    - name: logs
      mountPath: /var/log/app
  volumes:
  - name: logs
    emptyDir:
      sizeLimit: 512Mi
`;
