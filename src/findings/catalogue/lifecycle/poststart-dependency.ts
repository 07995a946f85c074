import { mapOf, textsOf } from '../../../kubernetes/index.ts';
import { withRole } from '../../context.ts';
import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const poststartDependency = finding({
  id: 'poststart-dependency',
  severity: 'warning',
  title: 'Order by a waiting hook',
  what: 'A postStart hook of a plain container waits in a loop, to make the others start later.',
  why: 'That containers start one after another behind a hook is promised nowhere. A failing hook kills its container.',
  whatToDo: 'Make it a sidecar with a startup probe: that order is part of the API.',
  links: [
    'concepts/workloads/pods/sidecar-containers/',
    'concepts/containers/container-lifecycle-hooks/',
  ],
  detect: (context) =>
    context.minor < 29
      ? []
      : withRole(context, 'main', 'classic')
          .filter(() => context.lasting.length > 1)
          .flatMap((member) => {
            const hook = mapOf(mapOf(member.value, 'lifecycle'), 'postStart');
            const line = textsOf(mapOf(hook, 'exec'), 'command').join(' ').slice(0, 2_000);
            const waits = /\b(until|while)\b/.test(line) && /\bsleep\b/.test(line);
            return waits || /\b(pilot-agent|linkerd-await)\s+wait\b/.test(line)
              ? [{ at: [...member.path, 'lifecycle', 'postStart'], member }]
              : [];
          }),
  message: ({ member }) => `${nameOf(member)} holds the others up with a hook.`,
  examples: {
    flagged: [hooked('until nc -z 127.0.0.1 15021; do sleep 1; done')],
    clean: [hooked('touch /tmp/started')],
  },
});

function hooked(script: string): string {
  return podOf(`
containers:
- name: proxy
  image: acme/proxy:2.0
  lifecycle:
    postStart:
      exec:
        command: [sh, -c, "${script}"]
- name: app
  image: acme/shop:1.4
`);
}
