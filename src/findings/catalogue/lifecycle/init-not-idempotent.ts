import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const ONCE: readonly (readonly [string, RegExp])[] = [
  ['git clone', /\bgit\s+clone\b/],
  ['mkdir', /\bmkdir\s+(?!-\w*p)(?!-\w+\s+-\w*p)(?!--parents)/],
];
const GUARD = /\brm\s+-\w*r|\[\s+!?\s*-[defs]\s|\btest\s|\|\||\bif\s/;

export const initNotIdempotent = finding({
  id: 'init-not-idempotent',
  severity: 'warning',
  title: 'An init container that works only once',
  what: 'An init container makes something without looking whether it is there already.',
  why: 'Init containers run again when the pod’s sandbox is made anew, with the volume still full. The second run fails.',
  whatToDo: 'Look first, or use `mkdir -p` and `git pull` for what is there.',
  links: ['concepts/workloads/pods/init-containers/#detailed-behavior'],
  detect: (context) =>
    withRole(context, 'init')
      .filter(({ line, mounts }) => mounts.length > 0 && !GUARD.test(line))
      .flatMap((member) => {
        const act = ONCE.find(([, pattern]) => pattern.test(member.line))?.[0];
        return act === undefined ? [] : [{ at: member.path, member, act }];
      }),
  message: ({ member, act }) => `A second run of ${nameOf(member)} fails at ${act}.`,
  examples: {
    flagged: [fetching('git clone https://git.example.com/shop.git /src')],
    clean: [
      fetching('test -d /src/.git || git clone https://git.example.com/shop.git /src'),
      fetching('mkdir -p /src/cache'),
    ],
  },
});

function fetching(script: string): string {
  return podOf(`
initContainers:
- name: fetch
  image: alpine/git:2.47.0
  command: [sh, -c, "${script}"]
  volumeMounts:
  - name: src
    mountPath: /src
containers:
- name: app
  image: acme/shop:1.4
  volumeMounts:
  - name: src
    mountPath: /src
volumes:
- name: src
  emptyDir: {}
`);
}
