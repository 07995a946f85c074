/**
 * Words of nearly every manifest, the most common ones last: a packed design need not repeat them, which makes links a third
 * shorter. Links of version 1 can be read with exactly these words only.
 */
const WORDS = `
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          runAsNonRoot: true
          runAsUser: 1000
          seccompProfile:
            type: RuntimeDefault
          capabilities:
            drop: ["ALL"]
        livenessProbe:
        readinessProbe:
        startupProbe:
          httpGet:
            path: /healthz
            port: http
          initialDelaySeconds: 10
          periodSeconds: 5
          failureThreshold: 30
        args:
        command: ["sh", "-c"
        env:
        - name: LOG
          value: "127.0.0.1:8080"
          valueFrom:
            secretKeyRef:
              key: password
        ports:
        - name: http
          containerPort: 8080
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
          limits:
            memory: 256Mi
        volumeMounts:
        - name: logs
          mountPath: /var/log/app
          readOnly: true
      volumes:
      - name: config
        configMap:
          name: app-config
      - name: data
        emptyDir: {}
        persistentVolumeClaim:
          claimName: data
---
apiVersion: v1
kind: ConfigMap
kind: Service
kind: Pod
apiVersion: apps/v1
kind: Deployment
metadata:
  name: app
  labels:
    app.kubernetes.io/name: app
spec:
  replicas: 2
  selector:
    matchLabels:
      app: app
  template:
    metadata:
      labels:
        app: app
    spec:
      initContainers:
      - name: sidecar
        image: busybox:1.36
        restartPolicy: Always
      containers:
      - name: app
        image: nginx:1.29.1
`;

/** The words as they stand in the JSON of a design. */
export const DICTIONARY = new TextEncoder().encode(JSON.stringify(WORDS).slice(1, -1));
