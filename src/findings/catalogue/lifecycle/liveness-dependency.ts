import { mapOf, textOf } from '../../../kubernetes/index.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

const READY = /\/(ready|readyz|readiness|ready_check)\/?$/i;

export const livenessDependency = finding({
  id: 'liveness-dependency',
  severity: 'warning',
  title: 'Liveness asks for readiness',
  what: 'A liveness probe asks a path that tells whether the program is ready.',
  why: 'Ready mostly means that others answer too. When a database is down, all its users are restarted with it.',
  whatToDo: 'Ask a path that only tells whether the program itself lives.',
  lesson: 'ready-or-just-alive',
  links: ['concepts/configuration/liveness-readiness-startup-probes/'],
  detect: ({ lasting }) =>
    lasting.flatMap((member) =>
      member.checks
        .filter(({ kind }) => kind === 'liveness')
        .flatMap((probe) => {
          const path = textOf(mapOf(probe.value, 'httpGet'), 'path');
          return READY.test(path) ? [{ at: [...probe.at, 'httpGet', 'path'], member, path }] : [];
        }),
    ),
  message: ({ member, path }) =>
    `${nameOf(member)} is restarted whenever ${path} says it is not ready.`,
  examples: {
    flagged: [probed('/readyz')],
    clean: [probed('/healthz')],
  },
});

function probed(path: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  livenessProbe:
    httpGet:
      path: ${path}
      port: 8080
`);
}
