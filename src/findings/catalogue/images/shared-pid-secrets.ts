import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const sharedPidSecrets = finding({
  id: 'shared-pid-secrets',
  severity: 'warning',
  title: 'Secrets that the neighbours can read',
  what: 'The containers share their processes, and one has secrets in its variables.',
  why: 'Below /proc each container reads the variables and arguments of the others.',
  whatToDo: 'Take shareProcessNamespace away, or mount the secret as a file.',
  links: ['tasks/configure-pod-container/share-process-namespace/'],
  detect: ({ pod, spec, lasting }) => {
    const secret = pod.references.find(
      ({ kind, from }) => kind === 'Secret' && (from.includes('env') || from.includes('envFrom')),
    );
    return spec.shareProcessNamespace === true && secret && lasting.length > 1
      ? [{ at: [...pod.spec, 'shareProcessNamespace'], secret: secret.name }]
      : [];
  },
  message: ({ secret }) => `Every container of the pod can read ${secret} below /proc.`,
  fix: ({ at }) => ({
    label: 'Keep processes apart',
    gestures: [{ do: 'clearField', at }],
    safe: false,
  }),
  examples: {
    flagged: [sharing('shareProcessNamespace: true\n')],
    clean: [sharing('')],
  },
});

function sharing(field: string): string {
  return podOf(`${field}containers:
- name: app
  image: acme/shop:1.4
  envFrom:
  - secretRef:
      name: shop
- name: proxy
  image: acme/proxy:2.0
`);
}
