import { clear, type Injection, set } from './injection.ts';

const SPEC = 'spec.template.spec';

/** Faults for healthy/portal.yaml. */
export const PORTAL: readonly Injection[] = [
  {
    id: 'proxy-bypass',
    symptom: 'Visitors get in without signing in.',
    steps: [{ do: 'setField', document: 1, at: 'spec.ports[0].targetPort', value: 3000 }],
  },
  {
    id: 'two-writers',
    symptom: 'Pages of the site vanish now and then.',
    steps: [clear(`${SPEC}.containers[0].volumeMounts[0].readOnly`)],
  },
  {
    id: 'privileged-port-nonroot',
    symptom: 'A container says: permission denied, as it binds its port.',
    steps: [
      set(`${SPEC}.initContainers[0].args[0]`, '--http-address=0.0.0.0:80'),
      set(`${SPEC}.initContainers[0].ports[0].containerPort`, 80),
    ],
  },
  {
    id: 'localhost-self',
    symptom: 'Each request goes round until it times out.',
    steps: [set(`${SPEC}.initContainers[0].args[1]`, '--upstream=http://127.0.0.1:4180')],
  },
  {
    id: 'run-as-root',
    symptom: 'A namespace of level restricted refuses the pods.',
    steps: [
      clear(`${SPEC}.securityContext.runAsNonRoot`),
      clear(`${SPEC}.containers[1].securityContext.runAsUser`),
    ],
  },
  {
    id: 'default-container',
    symptom: 'kubectl logs shows the lines of one container without asking which.',
    steps: [clear('spec.template.metadata.annotations')],
  },
  {
    id: 'host-port',
    symptom: 'The second replica finds no node.',
    steps: [set(`${SPEC}.initContainers[0].ports[0].hostPort`, 4180)],
  },
  {
    id: 'named-port-dup',
    symptom: 'Some requests arrive at the wrong program.',
    steps: [set(`${SPEC}.containers[0].ports[0].name`, 'web')],
  },
  {
    id: 'loopback-probe',
    symptom: 'The pods are never ready, although the sign-in page answers inside.',
    steps: [set(`${SPEC}.initContainers[0].args[0]`, '--http-address=127.0.0.1:4180')],
  },
  {
    id: 'latest-tag',
    symptom: 'The two replicas show different pages.',
    steps: [set(`${SPEC}.containers[0].image`, 'registry.example/portal')],
  },
];
