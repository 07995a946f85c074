import { memberNamed } from '../../context.ts';
import { deploymentOf, fileOf, serviceOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const namedPortNativeOld = finding({
  id: 'named-port-native-old',
  severity: 'warning',
  title: 'A sidecar’s port by name, on an old cluster',
  what: 'A Service leads to a sidecar’s port by its name.',
  why: 'Before 1.33 clusters may not look into init containers for port names: the Service gets no endpoints.',
  whatToDo: 'Write the port’s number in the Service.',
  links: ['concepts/services-networking/service/', 'concepts/workloads/pods/sidecar-containers/'],
  detect: (context) =>
    context.minor >= 33
      ? []
      : context.pod.services.flatMap(({ name, document, ports }) =>
          ports.flatMap(({ targetPort, container }, index) => {
            const server = memberNamed(context, container);
            const number = server?.ports.find((port) => port.name === targetPort)?.number;
            return server?.role === 'sidecar' && number !== undefined
              ? [{ at: ['spec', 'ports', index, 'targetPort'], document, name, targetPort, number }]
              : [];
          }),
        ),
  message: ({ name, targetPort, number }) => `${name} may not find ${targetPort}. Write ${number}.`,
  fix: ({ at, document, number }) => ({
    label: `Write ${number}`,
    gestures: [{ do: 'setField', at, value: number }],
    safe: false,
    document,
  }),
  examples: {
    flagged: [`# Kubernetes 1.31\n${named()}`],
    clean: [named()],
  },
});

function named(): string {
  return fileOf(
    deploymentOf(`
initContainers:
- name: proxy
  image: acme/proxy:2.0
  restartPolicy: Always
  ports:
  - name: web
    containerPort: 8080
containers:
- name: app
  image: acme/shop:1.4
`),
    serviceOf('- port: 80\n  targetPort: web\n'),
  );
}
