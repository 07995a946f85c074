import { clear, type Injection, set } from './injection.ts';

const SPEC = 'spec.template.spec';

/** Faults for healthy/report.yaml. */
export const REPORT: readonly Injection[] = [
  {
    id: 'job-classic-sidecar',
    symptom: 'The report is written, and the Job is never complete.',
    steps: [{ do: 'moveContainer', container: 'db-proxy', role: 'classic', index: 0 }],
  },
  {
    id: 'tmpfs-vs-memory-limit',
    symptom: 'Long reports end with OOMKilled.',
    steps: [set(`${SPEC}.volumes[0].emptyDir.medium`, 'Memory')],
  },
  {
    id: 'unused-volume',
    symptom: 'A volume is made for nobody.',
    steps: [set(`${SPEC}.volumes[1]`, { name: 'cache', emptyDir: { sizeLimit: '64Mi' } })],
  },
  {
    id: 'localhost-nobody',
    symptom: 'The report ends with: connection refused.',
    steps: [set(`${SPEC}.containers[0].env[0].value`, 'postgres://127.0.0.1:3306/shop')],
  },
  {
    id: 'emptydir-no-sizelimit',
    symptom: 'A long report could fill the disk of the node.',
    steps: [clear(`${SPEC}.volumes[0].emptyDir.sizeLimit`)],
  },
  {
    id: 'native-no-startup-probe',
    symptom: 'About every third report fails in its first second.',
    steps: [clear(`${SPEC}.initContainers[0].startupProbe`)],
  },
];
