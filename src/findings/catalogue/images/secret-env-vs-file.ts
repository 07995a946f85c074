import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';

export const secretEnvVsFile = finding({
  id: 'secret-env-vs-file',
  severity: 'hint',
  defaultOff: true,
  title: 'A secret as a variable',
  what: 'A container takes a secret as an environment variable.',
  why: 'Variables are passed on to every child process and end up in crash reports; they do not change when the secret does.',
  whatToDo: 'Mount the secret as a file where the program can read one.',
  links: ['concepts/configuration/secret/#using-secrets-as-files-from-a-pod'],
  detect: ({ pod }) =>
    pod.references
      .filter(
        ({ kind, from }) => kind === 'Secret' && (from.includes('env') || from.includes('envFrom')),
      )
      .map(({ name, from }) => ({ at: from, name })),
  message: ({ name }) => `${name} is passed on as a variable.`,
  examples: {
    flagged: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  envFrom:
  - secretRef:
      name: shop
`),
    ],
    clean: [
      podOf(`
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: keys
    mountPath: /keys
volumes:
- name: keys
  secret:
    secretName: shop
`),
    ],
  },
});
