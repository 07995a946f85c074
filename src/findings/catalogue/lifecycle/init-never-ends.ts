import { withRole } from '../../context.ts';
import { loopsForever } from '../../endless.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { type Member, nameOf } from '../../member.ts';

export const initNeverEnds = finding({
  id: 'init-never-ends',
  severity: 'error',
  title: 'An init container that never exits',
  what: 'An init container runs a server, or a loop without an end.',
  why: 'The next container starts only when an init container has exited. This one never does: the pod stays in Init.',
  whatToDo: 'Set restartPolicy: Always to make it a sidecar, or let it run beside the app.',
  lesson: 'init-that-never-ends',
  links: [
    'concepts/workloads/pods/init-containers/',
    'concepts/workloads/pods/sidecar-containers/',
  ],
  detect: (context) =>
    withRole(context, 'init')
      .filter((member) => isServer(member) || loopsForever(member.line))
      .map((member) => ({ at: member.path, member })),
  message: ({ member }) => `${nameOf(member)} never exits, so nothing after it starts.`,
  fix: ({ member }, { minor }) =>
    minor < 29
      ? undefined
      : {
          label: `Make ${nameOf(member)} a sidecar`,
          gestures: [{ do: 'setField', at: [...member.path, 'restartPolicy'], value: 'Always' }],
          safe: true,
        },
  examples: {
    flagged: [
      starting('nginx:1.29'),
      starting('busybox:1.36.1\n  command: [sh, -c, "while true; do sync; sleep 5; done"]'),
    ],
    clean: [
      starting('nginx:1.29\n  restartPolicy: Always'),
      starting('nginx:1.29\n  command: [cp, -r, /etc/nginx, /out]'),
    ],
  },
});

/** An image that serves when it is started as it is. */
function isServer({ traits, line, words }: Member): boolean {
  const isOfficial = traits.repository.split('/').length <= 2;
  const serves = traits.job !== undefined && !['sync', 'reload', 'metrics'].includes(traits.job);
  return serves && isOfficial && line === '' && words.length === 0;
}

function starting(image: string): string {
  return podOf(`
initContainers:
- name: first
  image: ${image}
containers:
- name: app
  image: acme/shop:1.4
`);
}
