import { isSet, mapOf } from '../../../kubernetes/index.ts';
import { memberNamed } from '../../context.ts';
import { deploymentOf, fileOf, serviceOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf } from '../../member.ts';

export const noPrestopDrain = finding({
  id: 'no-prestop-drain',
  severity: 'hint',
  defaultOff: true,
  title: 'No time for the last requests',
  what: 'A container that a Service sends traffic to stops at once when it is told to.',
  why: 'The news that it is gone travels while requests still arrive. These fail.',
  whatToDo: 'Sleep a few seconds in a preStop hook.',
  lesson: 'last-one-out',
  links: [
    'concepts/workloads/pods/pod-lifecycle/#pod-termination',
    'concepts/containers/container-lifecycle-hooks/',
  ],
  detect: (context) => {
    const servers = new Set(
      context.pod.services.flatMap(({ ports }) =>
        ports.flatMap(({ container }) => container ?? []),
      ),
    );
    return [...servers].flatMap((name) => {
      const member = memberNamed(context, name);
      return member && !isSet(mapOf(member.value, 'lifecycle'), 'preStop')
        ? [{ at: member.path, member }]
        : [];
    });
  },
  message: ({ member }) => `${nameOf(member)} stops while requests are still on their way.`,
  fix: ({ member }, { minor }) =>
    minor < 30
      ? undefined
      : {
          label: 'Wait 5 seconds before stopping',
          gestures: [
            {
              do: 'setField',
              at: [...member.path, 'lifecycle', 'preStop'],
              value: { sleep: { seconds: 5 } },
            },
          ],
          safe: false,
        },
  examples: {
    flagged: [served('')],
    clean: [served('  lifecycle:\n    preStop:\n      sleep:\n        seconds: 5\n')],
  },
});

function served(hook: string): string {
  return fileOf(
    deploymentOf(`containers:
- name: app
  image: acme/shop:1.4
  ports:
  - containerPort: 8080
${hook}`),
    serviceOf('- port: 80\n  targetPort: 8080\n'),
  );
}
